package org.ascertain.contacts;

import java.util.Iterator;
import java.util.function.Consumer;
import org.ascertain.model.ItemKind;
import org.ascertain.tables.Item;

/**
 * Finds the contact data of an item: whom its header names, the contacts that it holds as cards or
 * lists, and the identifiers that its text mentions, each with the part where it stands and, if it
 * does not count, why.
 */
public final class ContactFinder {
  /** Changes when the rules change in a way that changes rows. */
  public static final String VERSION = "2";

  /**
   * Hands over the rows of an item: occurrences and contact records.
   *
   * @param rest the further parts of its text, in order
   */
  public void find(Item item, Iterator<String> rest, ItemContext context, Consumer<Record> out) {
    OccurrenceRows occurrences = new OccurrenceRows(item, context, out);
    item.participants().forEach(occurrences::header);
    boolean isRead =
        context.content() == ItemContext.Content.READ
            && item.kind() != ItemKind.EVIDENCE
            && !item.extraction().equals("STRINGS");
    if (!isRead) {
      return;
    }
    CardRows cards = new CardRows(item, context, occurrences, out);
    TextPieces pieces = new TextPieces(item.text(), rest);
    TextScan scan = new TextScan(item, context, occurrences, cards);
    switch (item.kind()) {
      case CONTACT -> scan.card(pieces);
      case MESSAGE -> scan.message(pieces);
      case CALENDAR, TASK, NOTE, JOURNAL -> scan.note(pieces);
      default -> scan.document(pieces);
    }
  }
}
