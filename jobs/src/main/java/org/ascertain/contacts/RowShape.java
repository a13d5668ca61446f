package org.ascertain.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the lines of a list part into cells: one shape for the whole list. */
enum RowShape {
  /** {@code Pat Rivera <pat@contoso.example>}. */
  BRACKETED(Pattern.compile("<[^<>]*@[^<>]*>"), Pattern.compile("[<>]")),

  /** Tabs. */
  TABS(Pattern.compile("\t"), Pattern.compile("\t")),

  /** Semicolons. */
  SEMICOLONS(Pattern.compile(";"), Pattern.compile(";")),

  /** Bars. */
  BARS(Pattern.compile("\\|"), Pattern.compile("\\|")),

  /** Commas. */
  COMMAS(Pattern.compile(","), Pattern.compile(",")),

  /** Columns set with spaces. */
  SPACES(Pattern.compile("\\S {2,}\\S"), Pattern.compile(" {2,}|\t")),

  /** Anything else: what stands before the address, the address, what stands after. */
  AROUND(Pattern.compile("@"), Pattern.compile("(?=\\S*@)(?<=[\\s:])|(?<=@[^\\s@]{3,200})\\s"));

  private static final double MOSTLY = 0.8;
  private static final String MARKS = " \t-–—:*•·,;()\"'\u00A0";

  private final Pattern sign;
  private final Pattern separator;

  RowShape(Pattern sign, Pattern separator) {
    this.sign = sign;
    this.separator = separator;
  }

  /** The first shape that most of the lines have. */
  static RowShape of(Lines lines, int first, int end) {
    for (RowShape shape : values()) {
      int texts = 0;
      int fits = 0;
      for (int line = first; line < end; line++) {
        if (!lines.isBlank(line)) {
          texts++;
          fits += shape.sign.matcher(lines.raw(line)).find() ? 1 : 0;
        }
      }
      if (fits >= MOSTLY * texts) {
        return shape;
      }
    }
    return AROUND;
  }

  /** The cells of a line, bullets and other marks at their ends taken off. */
  List<Cell> cells(Lines lines, int line) {
    String raw = lines.raw(line);
    List<Cell> cells = new ArrayList<>();
    Matcher matcher = separator.matcher(raw);
    int from = 0;
    while (matcher.find()) {
      add(cells, raw, from, matcher.start(), lines.start(line));
      from = matcher.end();
    }
    add(cells, raw, from, raw.length(), lines.start(line));
    return cells;
  }

  private static void add(List<Cell> cells, String raw, int from, int to, int lineStart) {
    int start = from;
    int end = to;
    while (start < end && MARKS.indexOf(raw.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && MARKS.indexOf(raw.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end > start) {
      cells.add(new Cell(raw.substring(start, end), lineStart + start, lineStart + end));
    }
  }
}
