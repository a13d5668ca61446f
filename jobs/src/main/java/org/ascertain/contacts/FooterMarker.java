package org.ascertain.contacts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.model.EndingBlocks;

/**
 * Marks footers among the sender's own lines: paragraphs that end many messages of the matter,
 * legal notices by their words, and footers of mailing lists.
 */
final class FooterMarker {
  private static final int MAX_FOOTER_LINES = 15;
  private static final int MIN_NOTICE_CHARS = 80;

  /** At least eight of these, or the separator of signatures, stand above a footer. */
  private static final AsciiSet RULE = AsciiSet.of("-_=*~#");

  private static final int MIN_RULE_CHARS = 8;

  private static final Pattern LIST_WORDS = Words.pattern(Words.any("list-footer"));
  private static final FirstChars LIST_CHARS = FirstChars.of(LIST_WORDS);
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
    String text = lines.block(start, end);
    if (chars(start, end) >= MIN_NOTICE_CHARS && isNotice(text) || isRepeated(text)) {
      fill(start, end, LineMark.DISCLAIMER);
    }
  }

  /** Characters of some lines, each with one end. */
  private int chars(int start, int end) {
    int chars = 0;
    for (int line = start; line < end; line++) {
      chars += lines.end(line) - lines.start(line) + 1;
    }
    return chars;
  }

  private static boolean isNotice(String text) {
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
      if (RULE.has(lines.head(line)) && isRule(lines.line(line)) && hasListWords(line + 1, end)) {
        return line;
      }
    }
    return -1;
  }

  private static boolean isRule(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (!RULE.has(line.charAt(i))) {
        return false;
      }
    }
    return line.length() >= MIN_RULE_CHARS || line.equals("--");
  }

  private boolean hasListWords(int from, int end) {
    for (int line = from; line < Math.min(end, from + 6); line++) {
      if (hasListWords(lines.line(line))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasListWords(String line) {
    Matcher words = LIST_WORDS.matcher(line).useTransparentBounds(true).useAnchoringBounds(false);
    for (int at = 0; at < line.length(); at++) {
      if (LIST_CHARS.canBegin(line, at) && words.region(at, line.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private void fill(int from, int end, LineMark mark) {
    for (int line = from; line < end; line++) {
      marks[line] = mark;
    }
  }
}
