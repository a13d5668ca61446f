package org.ascertain.contacts;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Nullable;

/**
 * Marks the signature at the end of a stretch of own lines: what follows the separator of RFC 3676
 * 4.3, or the last lines after a closing formula, or a last paragraph that opens with the sender's
 * name, or a line that names the sender's device. A block that holds more than a few addresses is a
 * list and no signature.
 */
final class SignatureMarker {
  private static final int MAX_SEPARATED_LINES = 20;
  private static final int MAX_CLOSED_LINES = 12;
  private static final int MAX_LINE_CHARS = 90;
  private static final int MAX_ADDRESSES = 3;
  private static final int MAX_NAME_CHARS = 40;
  private static final int MAX_ROLES = 3;

  private static final Pattern SEPARATOR = Pattern.compile("--\\s?|—|_{2,5}|-{3,7}");
  private static final String SEPARATOR_STARTS = "-—_";

  /** A closing formula, with the name on the same line or not. */
  private static final Pattern CLOSING =
      Words.pattern(
          Words.any("closing") + "[\\s,;.!:–-]*(?:(?<=[,.!–-]\\s{0,3})[\\p{L} .]{1,25})?");

  private static final FirstChars CLOSING_CHARS = FirstChars.of(CLOSING);

  private static final String NAME_WORDS = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}";

  /** A line that is nothing but a name or two, with a number at most: one to four words each. */
  private static final Pattern NAME =
      Pattern.compile(
          NAME_WORDS
              + "(?: (?:and|&|und|et|y|e|en|i) "
              + NAME_WORDS
              + ")?(?:[\\s,–-]{1,5}[x*]?[\\d(+][\\d ().-]{3,17})?\\.?");

  /** What stands below a name that has no number: a title, a team, a firm; no sentence. */
  private static final Pattern ROLE = Pattern.compile("\\p{Lu}[^@]{1,44}(?<![.?!:;,])");

  private static final Pattern DEVICE = Words.pattern(Words.any("device"));

  private static final Pattern CONTACT_LINE =
      Words.pattern(
          ".*(?:@|https?://|www\\.|[\\u260E\\u260F]|\\b"
              + Words.any("phone-label")
              + "\\b|\\+?\\d[\\d ()./-]{6,}\\d|\\bx[- ]?\\d{4,5}\\b).*");

  private final Lines lines;
  private final LineMark[] marks;
  private final Sender sender;

  private SignatureMarker(Lines lines, LineMark[] marks, Sender sender) {
    this.lines = lines;
    this.marks = marks;
    this.sender = sender;
  }

  /** Marks the signatures of all stretches of own lines. */
  static void mark(Lines lines, LineMark[] marks, Sender sender) {
    new SignatureMarker(lines, marks, sender).run();
  }

  private void run() {
    int start = 0;
    while (start < lines.size()) {
      int end = start;
      while (end < lines.size() && isOwnText(end)) {
        end++;
      }
      if (end > start) {
        stretch(start, end);
      }
      start = Math.max(end, start + 1);
    }
  }

  /** Footers stand below signatures and sometimes above; they do not end a stretch. */
  private boolean isOwnText(int line) {
    return marks[line] == LineMark.OWN
        || marks[line] == LineMark.DISCLAIMER
        || marks[line] == LineMark.LIST_FOOTER;
  }

  private void stretch(int start, int end) {
    int last = lastOwnLine(start, end);
    int first = separated(start, last);
    if (first < 0) {
      first = closed(start, last);
    }
    if (first < 0) {
      first = named(start, last);
    }
    if (first < 0) {
      first = device(start, last);
    }
    if (first >= 0 && addressCount(first, last) <= MAX_ADDRESSES) {
      fill(first, last);
    }
  }

  private int lastOwnLine(int start, int end) {
    int last = end;
    while (last > start && (marks[last - 1] != LineMark.OWN || lines.isBlank(last - 1))) {
      last--;
    }
    return last;
  }

  private int separated(int start, int last) {
    for (int line = last - 1; line >= Math.max(start, last - MAX_SEPARATED_LINES); line--) {
      if (marks[line] == LineMark.OWN && isSeparator(line)) {
        int closing = previousText(start, line);
        return closing >= start && isClosing(closing) ? closing : line;
      }
    }
    return -1;
  }

  private boolean isSeparator(int line) {
    return SEPARATOR_STARTS.indexOf(lines.head(line)) >= 0
        && SEPARATOR.matcher(lines.line(line)).matches();
  }

  private int previousText(int start, int line) {
    int previous = line - 1;
    while (previous >= start && lines.isBlank(previous)) {
      previous--;
    }
    return previous;
  }

  private int closed(int start, int last) {
    int texts = 0;
    for (int line = last - 1; line >= start && texts <= MAX_CLOSED_LINES; line--) {
      if (lines.isBlank(line)) {
        continue;
      }
      if (isClosing(line)) {
        return line;
      }
      if (lines.line(line).length() > MAX_LINE_CHARS) {
        return -1;
      }
      texts++;
    }
    return -1;
  }

  /**
   * The last paragraph, when it opens with a name and goes on with ways to reach or stops there.
   * The name must be the sender's where the sender is known.
   */
  private int named(int start, int last) {
    int first = paragraph(start, last);
    if (first < last && !isSendersName(lines.line(first), true) && areContactLines(first, last)) {
      int end = previousText(start, first) + 1;
      first = end > start ? paragraph(start, end) : first;
    }
    for (int line = Math.max(first, last - MAX_CLOSED_LINES); line < last; line++) {
      if (line > start && isSendersName(lines.line(line), line == first)) {
        boolean isSigned =
            line + 1 == last || hasContactLine(line, last) || areRoles(line + 1, last);
        return isSigned ? line : -1;
      }
    }
    return -1;
  }

  /** Where the paragraph starts whose last line is before {@code end}. */
  private int paragraph(int start, int end) {
    int first = end;
    while (first > start && !lines.isBlank(first - 1) && marks[first - 1] == LineMark.OWN) {
      first--;
    }
    return first;
  }

  /** Whether every line names a way to reach somebody: the name stands a paragraph above. */
  private boolean areContactLines(int from, int last) {
    return IntStream.range(from, last)
        .allMatch(
            line -> lines.line(line).length() <= MAX_NAME_CHARS && hasContactLine(line, line + 1));
  }

  private boolean areRoles(int from, int last) {
    return last - from <= MAX_ROLES
        && IntStream.range(from, last).allMatch(line -> ROLE.matcher(lines.line(line)).matches());
  }

  private boolean isSendersName(String text, boolean isFirst) {
    boolean isName = text.length() <= MAX_NAME_CHARS && text.indexOf('@') < 0;
    return sender.names().isEmpty()
        ? isName && isFirst && NAME.matcher(text).matches()
        : isName && sender.isNamedIn(text);
  }

  private int device(int start, int last) {
    return last > start && DEVICE.matcher(lines.line(last - 1)).matches() ? last - 1 : -1;
  }

  private boolean hasContactLine(int from, int last) {
    for (int line = from; line < last; line++) {
      if (CONTACT_LINE.matcher(lines.line(line)).matches()) {
        return true;
      }
    }
    return false;
  }

  private boolean isClosing(int line) {
    String text = lines.line(line);
    return CLOSING_CHARS.canBegin(text, 0) && CLOSING.matcher(text).matches();
  }

  private int addressCount(int first, int last) {
    Set<String> addresses = new LinkedHashSet<>();
    EmailFinder finder = new EmailFinder();
    for (int line = first; line < last; line++) {
      finder.find(lines.raw(line), hit -> addresses.add(identity(hit.value())));
    }
    return addresses.size();
  }

  private static @Nullable String identity(String address) {
    return EmailAddress.parse(address).map(EmailAddress::identity).orElse(address);
  }

  private void fill(int first, int last) {
    for (int line = first; line < last; line++) {
      if (marks[line] == LineMark.OWN) {
        marks[line] = LineMark.SIGNATURE;
      }
    }
  }
}
