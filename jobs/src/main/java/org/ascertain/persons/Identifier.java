package org.ascertain.persons;

import java.util.Comparator;
import java.util.Optional;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.IdentifierKind;

/**
 * A strong identifier in canonical form.
 *
 * @param kind what it is
 * @param value canonical form
 */
record Identifier(IdentifierKind kind, String value) implements Comparable<Identifier> {
  private static final Comparator<Identifier> ORDER =
      Comparator.comparing(Identifier::kind).thenComparing(Identifier::value);

  /** The address, when it is one. */
  Optional<EmailAddress> address() {
    return kind == IdentifierKind.EMAIL ? EmailAddress.parse(value) : Optional.empty();
  }

  /** The form under which it is the same: addresses in identity form, others as they are. */
  Identifier identity() {
    return address().map(own -> new Identifier(kind, own.identity())).orElse(this);
  }

  /** Whether it names a function or software. */
  boolean isRole() {
    return address().filter(EmailAddress::isRole).isPresent();
  }

  @Override
  public int compareTo(Identifier other) {
    return ORDER.compare(this, other);
  }
}
