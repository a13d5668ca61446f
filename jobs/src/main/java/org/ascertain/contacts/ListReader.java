package org.ascertain.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds lists of people in running text: at least three consecutive lines of one pattern, each with
 * an address and something beside it. Blank lines between rows do not end a list.
 */
final class ListReader {
  private static final int MIN_ROWS = 3;
  private static final int MAX_LINE_CHARS = 400;

  private final EmailFinder finder = new EmailFinder();
  private final Lines lines;
  private final IntPredicate eligible;

  private ListReader(Lines lines, IntPredicate eligible) {
    this.lines = lines;
    this.eligible = eligible;
  }

  /**
   * A list found.
   *
   * @param firstLine its first line, headings not counted
   * @param endLine the line after its last
   * @param cards its rows
   */
  record Found(int firstLine, int endLine, List<ContactCard> cards) {}

  /**
   * The lists among the eligible lines.
   *
   * @param start position of the text in the whole text
   */
  static List<Found> lists(Lines lines, IntPredicate eligible, long start) {
    return new ListReader(lines, eligible).lists(start);
  }

  /** Whether a text has an at sign for each row of the shortest list. */
  static boolean canHoldList(String text) {
    int signs = 0;
    int at = text.indexOf('@');
    while (at >= 0 && ++signs < MIN_ROWS) {
      at = text.indexOf('@', at + 1);
    }
    return signs >= MIN_ROWS;
  }

  private List<Found> lists(long start) {
    List<Found> found = new ArrayList<>();
    int line = 0;
    while (line < lines.size()) {
      int end = runEnd(line);
      if (end > line) {
        list(line, end, start, found);
      }
      line = Math.max(end, line + 1);
    }
    return found;
  }

  /**
   * The line after the run of rows that starts here; the line itself when none does. Rows follow
   * each other, or each has a blank line before the next.
   */
  private int runEnd(int first) {
    int end = first;
    int gap = -1;
    for (int line = first; line < lines.size() && line <= end + 1; line++) {
      if (!eligible.test(line) || !isRow(line)) {
        if (line < lines.size() && eligible.test(line) && lines.isBlank(line) && line > first) {
          continue;
        }
        break;
      }
      int before = line - end;
      if (line > first && gap >= 0 && before != gap) {
        break;
      }
      gap = line > first && gap < 0 ? before : gap;
      end = line + 1;
    }
    return end;
  }

  private boolean isRow(int line) {
    String text = lines.raw(line);
    if (text.length() > MAX_LINE_CHARS || text.indexOf('@') < 0) {
      return false;
    }
    List<Hit> hits = new ArrayList<>();
    finder.find(text, hits::add);
    return !hits.isEmpty() && hits.size() <= 2 && hits.stream().allMatch(h -> h.refusal() == null);
  }

  private void list(int first, int end, long start, List<Found> found) {
    List<List<Cell>> rows = new ArrayList<>();
    RowShape shape = RowShape.of(lines, first, end);
    for (int line = first; line < end; line++) {
      if (!lines.isBlank(line)) {
        rows.add(shape.cells(lines, line));
      }
    }
    if (rows.size() < MIN_ROWS) {
      return;
    }
    TableLayout.ofValues(rows)
        .map(layout -> cards(layout, rows, start))
        .ifPresent(cards -> found.add(new Found(first, end, cards)));
  }

  private static List<ContactCard> cards(TableLayout layout, List<List<Cell>> rows, long start) {
    return rows.stream()
        .map(row -> layout.card(row, start))
        .filter(ContactCard::isContact)
        .toList();
  }
}
