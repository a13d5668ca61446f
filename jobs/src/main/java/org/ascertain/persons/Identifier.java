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

  /** Kind and value in one text. */
  String key() {
    return kind + ":" + value;
  }

  /** The identifier that a key stands for. */
  static Identifier ofKey(String key) {
    int colon = key.indexOf(':');
    return new Identifier(
        IdentifierKind.valueOf(key.substring(0, colon)), key.substring(colon + 1));
  }

  @Override
  public int compareTo(Identifier other) {
    return ORDER.compare(this, other);
  }
}
