package org.ascertain.persons;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;

/**
 * An identifier that counts, with a name that it was seen with.
 *
 * @param kind what it is
 * @param value canonical form
 * @param name the name beside it; null when none
 * @param seenCount how often
 * @param itemId the smallest id of an item that shows it
 */
public record SeenIdentifier(
    @Doc("What it is.") IdentifierKind kind,
    @Doc("Canonical form.") String value,
    @Doc("The name beside it; null when none.") @Nullable String name,
    @Doc("How often.") long seenCount,
    @Doc("The smallest id of an item that shows it.") String itemId)
    implements Serializable {
  Identifier identifier() {
    return new Identifier(kind, value);
  }
}
