package org.ascertain.contacts;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows as the text of documents holds them: every cell preceded by a tab. Spreadsheets keep a row
 * on a line; word processors put each cell on a line of its own and end the row with an empty one.
 */
final class CellLines {
  private static final int MAX_STACKED_CELLS = 40;

  private CellLines() {}

  /** Whether the text holds tables of this form. */
  static boolean isIn(String text) {
    return text.startsWith("\t") || text.contains("\n\t");
  }

  /** The rows, in order; lines that are no cells are rows of one cell. */
  static List<List<Cell>> rows(String text) {
    Lines lines = new Lines(text);
    List<List<Cell>> rows = new ArrayList<>();
    int line = 0;
    while (line < lines.size()) {
      int stacked = stackedCells(lines, line);
      if (stacked > 1) {
        rows.add(stack(lines, line, stacked));
      } else if (!lines.isBlank(line)) {
        rows.add(cells(lines, line));
      }
      line += Math.max(1, stacked);
    }
    return rows;
  }

  /** How many lines of one cell each, from this one, end with an empty line. */
  private static int stackedCells(Lines lines, int first) {
    int line = first;
    while (line < lines.size() && isSingleCell(lines.raw(line))) {
      line++;
    }
    int count = line - first;
    boolean isEnded = line >= lines.size() || lines.raw(line).isEmpty();
    return isEnded && count <= MAX_STACKED_CELLS ? count : 1;
  }

  private static boolean isSingleCell(String line) {
    return line.startsWith("\t") && line.indexOf('\t', 1) < 0;
  }

  private static List<Cell> stack(Lines lines, int first, int count) {
    List<Cell> cells = new ArrayList<>();
    for (int line = first; line < first + count; line++) {
      cells.add(cell(lines, lines.start(line) + 1, lines.end(line), line));
    }
    return cells;
  }

  private static List<Cell> cells(Lines lines, int line) {
    String raw = lines.raw(line);
    List<Cell> cells = new ArrayList<>();
    int from = raw.startsWith("\t") ? 1 : 0;
    while (from <= raw.length()) {
      int tab = raw.indexOf('\t', from);
      int end = tab < 0 ? raw.length() : tab;
      cells.add(cell(lines, lines.start(line) + from, lines.start(line) + end, line));
      from = end + 1;
    }
    return cells;
  }

  private static Cell cell(Lines lines, int start, int end, int line) {
    String text = lines.raw(line).substring(start - lines.start(line), end - lines.start(line));
    return new Cell(text.replace('\u00A0', ' ').strip(), start, end);
  }
}
