package org.ascertain.persons;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;

/**
 * An identifier, and something that stands beside it.
 *
 * @param kind what it is
 * @param value canonical form
 * @param textKind what stands beside it; null when nothing
 * @param text the words; null when none
 * @param seenCount how often the identifier was seen so
 * @param textCount how often the words were
 * @param itemId the smallest id of an item that shows it
 */
public record SeenText(
    @Doc("What it is.") IdentifierKind kind,
    @Doc("Canonical form.") String value,
    @Doc("What stands beside it; null when nothing.") @Nullable TextKind textKind,
    @Doc("The words; null when none.") @Nullable String text,
    @Doc("How often the identifier was seen so.") long seenCount,
    @Doc("How often the words were.") long textCount,
    @Doc("The smallest id of an item that shows it.") String itemId)
    implements Serializable {
  /** The words of a header as the display name in them, if any. */
  SeenText withNameOfHeader() {
    String name = PersonNames.ofHeader(text).orElse(null);
    return name == null
        ? new SeenText(kind, value, null, null, seenCount, 0, itemId)
        : new SeenText(kind, value, TextKind.NAME, name, seenCount, seenCount, itemId);
  }

  /** The key of the identifier. */
  String key() {
    return new Identifier(kind, value).key();
  }
}
