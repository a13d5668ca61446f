package org.ascertain.contacts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ascertain.model.EndingBlocks;

/**
 * Marks footers among the sender's own lines: paragraphs that end many messages of the matter,
 * legal notices by their words, and footers of mailing lists.
 */
final class FooterMarker {
  private static final int MAX_FOOTER_LINES = 15;
  private static final int MIN_NOTICE_CHARS = 80;

  private static final Pattern RULE = Pattern.compile("[-_=*~#]{8,}|-- ?");

  private static final Pattern LIST_WORDS = Words.pattern(Words.any("list-footer"));
  private static final List<String> CONFIDENTIAL = Words.of("confidential");
  private static final List<String> ADDRESSEE = Words.of("addressee");

  private final Lines lines;
  private final LineMark[] marks;
  private final Set<String> repeated;

  private FooterMarker(Lines lines, LineMark[] marks, Set<String> repeated) {
    this.lines = lines;
    this.marks = marks;
    this.repeated = repeated;
  }

  /**
   * Marks what is a footer.
   *
   * @param repeated hashes of the paragraphs that end many messages
   */
  static void mark(Lines lines, LineMark[] marks, Set<String> repeated) {
    new FooterMarker(lines, marks, repeated).run();
  }

  private void run() {
    int line = 0;
    while (line < lines.size()) {
      int end = paragraphEnd(line);
      if (end > line) {
        paragraph(line, end);
      }
      line = Math.max(end, line + 1);
    }
  }

  /** The line after the paragraph of own text that starts here; the line itself when none does. */
  private int paragraphEnd(int line) {
    int end = line;
    while (end < lines.size() && marks[end] == LineMark.OWN && !lines.isBlank(end)) {
      end++;
    }
    return end;
  }

  private void paragraph(int start, int end) {
    int footer = listFooter(start, end);
    if (footer >= 0) {
      fill(footer, Math.min(end, footer + MAX_FOOTER_LINES), LineMark.LIST_FOOTER);
      return;
    }
    String text = text(start, end);
    if (isNotice(text) || isRepeated(text)) {
      fill(start, end, LineMark.DISCLAIMER);
    }
  }

  private static boolean isNotice(String text) {
    if (text.length() < MIN_NOTICE_CHARS) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return CONFIDENTIAL.stream().anyMatch(lower::contains)
        && ADDRESSEE.stream().anyMatch(lower::contains);
  }

  private boolean isRepeated(String text) {
    return !repeated.isEmpty() && repeated.contains(EndingBlocks.hash(text));
  }

  /** Where the footer of a list starts; -1 when there is none. */
  private int listFooter(int start, int end) {
    for (int line = start; line < end; line++) {
      if (RULE.matcher(lines.line(line)).matches() && hasListWords(line + 1, end)) {
        return line;
      }
    }
    return -1;
  }

  private boolean hasListWords(int from, int end) {
    for (int line = from; line < Math.min(end, from + 6); line++) {
      if (LIST_WORDS.matcher(lines.line(line)).find()) {
        return true;
      }
    }
    return false;
  }

  private String text(int start, int end) {
    StringBuilder text = new StringBuilder();
    for (int line = start; line < end; line++) {
      text.append(lines.raw(line)).append('\n');
    }
    return text.toString();
  }

  private void fill(int from, int end, LineMark mark) {
    for (int line = from; line < end; line++) {
      marks[line] = mark;
    }
  }
}
