package org.ascertain.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.model.Nullable;

/**
 * Prints aligned columns. The first rows set the widths, so that a long result need not be held.
 */
final class TablePrinter implements ResultPrinter {
  private static final int ROWS_THAT_SET_WIDTHS = 1000;
  private static final int MAX_CELL = 100;

  private final PrintWriter out;
  private final List<List<String>> waiting = new ArrayList<>();
  private List<String> names = List.of();
  private boolean[] isNumber = {};
  private @Nullable int[] widths;
  private long count;

  TablePrinter(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void columns(List<String> columnNames) {
    names = columnNames;
    isNumber = new boolean[names.size()];
  }

  @Override
  public void row(List<Object> values) {
    count++;
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      cells.add(shortened(CellText.of(values.get(i))));
      isNumber[i] |= values.get(i) instanceof Number;
    }
    if (widths != null) {
      line(cells);
    } else {
      waiting.add(cells);
      if (waiting.size() == ROWS_THAT_SET_WIDTHS) {
        release();
      }
    }
  }

  @Override
  public void end() {
    if (widths == null) {
      release();
    }
    out.println(count == 1 ? "(1 row)" : "(" + count + " rows)");
  }

  private void release() {
    widths = new int[names.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width(names.get(i));
      for (List<String> cells : waiting) {
        widths[i] = Math.max(widths[i], width(cells.get(i)));
      }
    }
    line(names);
    line(names.stream().map(name -> "-").toList(), "-");
    waiting.forEach(this::line);
    waiting.clear();
  }

  private void line(List<String> cells) {
    line(cells, " ");
  }

  private void line(List<String> cells, String filler) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String fill = filler.repeat(Math.max(0, widths[i] - width(cells.get(i))));
      line.append(i == 0 ? "" : "  ");
      line.append(isNumber[i] ? fill + cells.get(i) : cells.get(i) + fill);
    }
    out.println(line.toString().stripTrailing());
  }

  private static String shortened(String text) {
    int length = width(text);
    return length <= MAX_CELL
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_CELL - 1)) + "…";
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
