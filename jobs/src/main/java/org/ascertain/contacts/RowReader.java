package org.ascertain.contacts;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads delimited rows with the place of every cell: RFC 4180 with any delimiter; quoted cells may
 * hold line ends. Positions are why no library does this: an occurrence must say where it stands.
 */
final class RowReader {
  private static final int MAX_QUOTED_CHARS = 32_000;

  private final String text;
  private final char delimiter;
  private int position;

  RowReader(String text, int start, char delimiter) {
    this.text = text;
    this.position = start;
    this.delimiter = delimiter;
  }

  boolean hasNext() {
    return position < text.length();
  }

  /** Where the next row starts. */
  int position() {
    return position;
  }

  /** The next row; a blank line is a row of one empty cell. */
  List<Cell> next() {
    List<Cell> cells = new ArrayList<>();
    boolean isMore = true;
    while (isMore) {
      cells.add(cell());
      isMore = position < text.length() && text.charAt(position) == delimiter;
      if (isMore) {
        position++;
      }
    }
    skipLineEnd();
    return cells;
  }

  private Cell cell() {
    int start = position;
    int first = skipSpaces(start);
    if (first < text.length() && text.charAt(first) == '"') {
      int close = closingQuote(first + 1);
      if (close > 0) {
        position = cellEnd(close + 1);
        return cell(first + 1, close, text.substring(first + 1, close).replace("\"\"", "\""));
      }
    }
    position = cellEnd(start);
    return cell(start, position, text.substring(start, position));
  }

  private static Cell cell(int start, int end, String content) {
    String bare = content.replace('\u00A0', ' ').strip();
    return new Cell(bare, start, end);
  }

  private int skipSpaces(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** The quote that closes a cell; 0 when none does within reason, and the quote is a character. */
  private int closingQuote(int from) {
    int limit = Math.min(text.length(), from + MAX_QUOTED_CHARS);
    int at = from;
    while (at < limit) {
      if (text.charAt(at) == '"') {
        boolean isDoubled = at + 1 < text.length() && text.charAt(at + 1) == '"';
        if (!isDoubled) {
          return isCellEnd(skipSpaces(at + 1)) ? at : 0;
        }
        at++;
      }
      at++;
    }
    return 0;
  }

  private boolean isCellEnd(int at) {
    if (at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    return c == delimiter || c == '\n' || c == '\r';
  }

  private int cellEnd(int from) {
    int at = from;
    while (!isCellEnd(at)) {
      at++;
    }
    return at;
  }

  private void skipLineEnd() {
    if (position < text.length() && text.charAt(position) == '\r') {
      position++;
    }
    if (position < text.length() && text.charAt(position) == '\n') {
      position++;
    }
  }
}
