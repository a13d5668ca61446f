package org.ascertain.synth.scene;

import java.util.List;

/**
 * A mailbox of a customer.
 *
 * @param owner who uses it
 * @param custodian its name in paths
 * @param contacts its address book; empty when it holds none
 */
public record Mailbox(Person owner, String custodian, List<Contact> contacts) {
  /** The people of the address book. */
  public List<Person> people() {
    return contacts.stream().map(Contact::person).toList();
  }

  /** The address of the mailbox. */
  public String address() {
    return owner.email();
  }
}
