package org.ascertain.synth.scene;

/**
 * An address in a mail header.
 *
 * @param name display name; empty when none
 * @param address the address as it stands in the header, SMTP or X.500
 */
public record MailAddress(String name, String address) {
  /** The person's SMTP address under the full name. */
  public static MailAddress of(Person person) {
    return new MailAddress(person.fullName(), person.email());
  }
}
