package org.ascertain.contacts;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.ascertain.model.Nullable;

/**
 * Marks the lines of earlier messages. Lines with a quote mark are quoted one by one; after an
 * announcement without quote marks everything is the earlier message.
 */
final class QuoteMarker {
  private static final int MAX_HEADER_LINES = 60;

  /** At least five of these, and nothing else, make a line that Outlook draws. */
  private static final AsciiSet RULE = AsciiSet.of("-_=*");

  private static final int MIN_RULE_CHARS = 5;

  private static final Pattern FORWARD_SUBJECT =
      Words.pattern("\\s*" + Words.any("forward-subject") + "\\s?[:：].*");

  private final Lines lines;
  private final LineMark[] marks;
  private final boolean isForward;

  private QuoteMarker(Lines lines, LineMark[] marks, @Nullable String subject) {
    this.lines = lines;
    this.marks = marks;
    this.isForward = subject != null && FORWARD_SUBJECT.matcher(subject).matches();
  }

  /** Marks what is quoted; lines of the sender keep their mark. */
  static void mark(Lines lines, LineMark[] marks, @Nullable String subject) {
    new QuoteMarker(lines, marks, subject).run();
  }

  private void run() {
    LineMark tail = null;
    int line = 0;
    while (line < lines.size()) {
      int announced = announcedLines(line);
      if (announced > 0) {
        tail = tailAfter(line, announced, tail);
        fill(line, announced, LineMark.QUOTED_HEADER);
        line += announced;
      } else {
        mark(line, tail);
        line++;
      }
    }
  }

  private void mark(int line, @Nullable LineMark tail) {
    if (isMarked(line)) {
      marks[line] = LineMark.QUOTED;
    } else if (tail != null) {
      marks[line] = tail;
    }
  }

  /** What the lines after an announcement are; null when quote marks tell, line by line. */
  private @Nullable LineMark tailAfter(int line, int announced, @Nullable LineMark before) {
    int next = line + announced;
    while (next < lines.size() && lines.isBlank(next)) {
      next++;
    }
    if (next < lines.size() && isMarked(next)) {
      return before;
    }
    if (before != null) {
      return before;
    }
    boolean isPassedOn =
        isForward || ReplyHeaders.divider(lines.line(line)) == ReplyHeaders.Divider.FORWARD;
    return isPassedOn ? LineMark.FORWARDED : LineMark.QUOTED;
  }

  /** How many lines from here announce an earlier message. */
  private int announcedLines(int line) {
    if (lines.isBlank(line) || isMarked(line)) {
      return 0;
    }
    String text = lines.line(line);
    if (ReplyHeaders.divider(text) != null) {
      return 1 + headerAfterBlanks(line + 1);
    }
    int header = isRule(text) ? ruled(line) : headerLines(line);
    return header > 0 ? header : ReplyHeaders.attributionLines(lines, line);
  }

  private static boolean isRule(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!RULE.has(text.charAt(i))) {
        return false;
      }
    }
    return text.length() >= MIN_RULE_CHARS;
  }

  /** Outlook draws a line above the block of fields. */
  private int ruled(int line) {
    int header = headerAfterBlanks(line + 1);
    return header > 0 ? 1 + header : 0;
  }

  private int headerAfterBlanks(int line) {
    int next = line;
    while (next < lines.size() && next < line + 3 && lines.isBlank(next)) {
      next++;
    }
    int header = headerLines(next);
    return header > 0 ? next - line + header : 0;
  }

  /** Lines of a block that opens with From (or with Sent, or Subject) and holds two more fields. */
  private int headerLines(int first) {
    if (first >= lines.size() || ReplyHeaders.field(lines.line(first)) == null) {
      return 0;
    }
    Set<ReplyHeaders.Field> seen = EnumSet.noneOf(ReplyHeaders.Field.class);
    int last = first;
    int line = first;
    while (line < lines.size() && line < first + MAX_HEADER_LINES && !lines.isBlank(line)) {
      ReplyHeaders.Field field = ReplyHeaders.field(lines.line(line));
      if (field != null && !seen.add(field)) {
        break;
      }
      if (field == null && !isContinued(seen, line)) {
        break;
      }
      last = line++;
    }
    return ReplyHeaders.isHeader(seen) ? last - first + 1 : 0;
  }

  /** A long list of recipients runs over several lines. */
  private boolean isContinued(Set<ReplyHeaders.Field> seen, int line) {
    String text = lines.line(line);
    boolean isList = text.indexOf('@') >= 0 || text.endsWith(";") || text.endsWith(",");
    return !seen.isEmpty() && (isList || !seen.contains(ReplyHeaders.Field.SUBJECT));
  }

  private boolean isMarked(int line) {
    char head = lines.head(line);
    return head == '>'
        || head == '|' && lines.startsWith(line, "|>")
        || head == '&' && lines.startsWith(line, "&gt;");
  }

  private void fill(int from, int count, LineMark mark) {
    for (int line = from; line < from + count; line++) {
      marks[line] = mark;
    }
  }
}
