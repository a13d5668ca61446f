package org.ascertain.contacts;

import java.util.ArrayList;
import java.util.List;
import org.ascertain.model.Nullable;

/**
 * Reads lists of contacts in documents: delimited text, spreadsheets and tables of word processors.
 * A row of known headings starts a list; without headings the values tell. The layout is kept from
 * one piece of a long text to the next, so pieces must come in order.
 */
final class ContactTableReader implements CardReader {
  private static final char[] DELIMITERS = {';', '\t', ',', '|'};
  private static final int HEADING_ROWS = 25;

  private @Nullable TableLayout layout;
  private char delimiter;

  @Override
  public List<ContactCard> read(String text, long start) {
    if (layout == null && !CellLines.isIn(text)) {
      sniff(text);
    }
    if (delimiter != 0) {
      return cards(delimitedRows(text, delimiter, Integer.MAX_VALUE), start);
    }
    List<ContactCard> cards =
        layout != null || CellLines.isIn(text) ? cards(CellLines.rows(text), start) : List.of();
    return cards.isEmpty() && layout == null ? lists(text, start) : cards;
  }

  /** Looks for the delimiter under which one of the first rows is a row of headings. */
  private void sniff(String text) {
    int best = 0;
    for (char candidate : DELIMITERS) {
      if (text.indexOf(candidate) < 0) {
        continue; // rows of one cell are no headings
      }
      for (List<Cell> row : delimitedRows(text, candidate, HEADING_ROWS)) {
        int known =
            (int) HeaderVocabulary.columns(row).stream().filter(column -> column != null).count();
        if (known > best) {
          best = known;
          delimiter = candidate;
        }
      }
    }
  }

  private static List<List<Cell>> delimitedRows(String text, char delimiter, int limit) {
    List<List<Cell>> rows = new ArrayList<>();
    RowReader reader = new RowReader(text, 0, delimiter);
    while (reader.hasNext() && rows.size() < limit) {
      rows.add(reader.next());
    }
    return rows;
  }

  private List<ContactCard> cards(List<List<Cell>> rows, long start) {
    List<ContactCard> cards = new ArrayList<>();
    List<List<Cell>> unheaded = new ArrayList<>();
    for (List<Cell> row : rows) {
      var headings = TableLayout.ofHeadings(row);
      if (headings.isPresent()) {
        layout = headings.get();
      } else if (layout != null) {
        add(cards, layout.card(row, start));
      } else if (row.size() > 1) {
        unheaded.add(row);
      }
    }
    TableLayout.ofValues(unheaded)
        .ifPresent(values -> unheaded.forEach(row -> add(cards, values.card(row, start))));
    return cards;
  }

  private static void add(List<ContactCard> cards, ContactCard card) {
    if (card.isContact()) {
      cards.add(card);
    }
  }

  private static List<ContactCard> lists(String text, long start) {
    if (!ListReader.canHoldList(text)) {
      return List.of();
    }
    List<ContactCard> cards = new ArrayList<>();
    Lines lines = new Lines(text);
    ListReader.lists(lines, line -> true, start).forEach(found -> cards.addAll(found.cards()));
    return cards;
  }
}
