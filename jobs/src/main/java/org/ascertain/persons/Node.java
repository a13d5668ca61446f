package org.ascertain.persons;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.ascertain.model.Doc;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;

/**
 * A distinct identifier with what the matter says beside it.
 *
 * @param key kind and canonical form in one text
 * @param kind what it is
 * @param value canonical form
 * @param name the commonest full name beside it, folded; null when none
 * @param suppression why it joins nobody; null when it does
 * @param texts names, employers and postal addresses, the commonest first
 * @param seenCount how often it was seen
 * @param itemId the smallest id of an item that shows it
 */
public record Node(
    @Doc("Kind and canonical form in one text.") String key,
    @Doc("What it is.") IdentifierKind kind,
    @Doc("Canonical form.") String value,
    @Doc("The commonest full name beside it, folded; null when none.") @Nullable String name,
    @Doc("Why it joins nobody; null when it does.") @Nullable Suppression suppression,
    @Doc("Names, employers and postal addresses, the commonest first.") List<CountedText> texts,
    @Doc("How often it was seen.") long seenCount,
    @Doc("The smallest id of an item that shows it.") String itemId)
    implements Serializable {

  /** The node of an identifier, from all that was seen of it, each text once. */
  static Node of(Iterator<SeenText> seen) {
    TextCounts texts = new TextCounts();
    SeenText first = seen.next();
    long seenCount = 0;
    String itemId = first.itemId();
    for (SeenText one = first; one != null; one = seen.hasNext() ? seen.next() : null) {
      seenCount += one.seenCount();
      itemId = one.itemId().compareTo(itemId) < 0 ? one.itemId() : itemId;
      if (one.textKind() != null && one.text() != null) {
        texts.add(new CountedText(one.textKind(), one.text(), one.textCount()));
      }
    }
    Identifier identifier = new Identifier(first.kind(), first.value());
    NamesSeen names = new NamesSeen(texts.list());
    return new Node(
        identifier.key(),
        identifier.kind(),
        identifier.value(),
        names.fullName(),
        Suppression.of(identifier, names).orElse(null),
        texts.list(),
        seenCount,
        itemId);
  }

  /** The identifier. */
  Identifier identifier() {
    return new Identifier(kind, value);
  }
}
