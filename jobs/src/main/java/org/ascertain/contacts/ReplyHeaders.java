package org.ascertain.contacts;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.model.Nullable;

/**
 * How mail programs announce an earlier message, in the languages of the matters seen: lines of
 * dashes, blocks of From, Sent, To, Subject, and one sentence with a verb of writing.
 */
final class ReplyHeaders {
  /** A field of a quoted header. */
  enum Field {
    FROM,
    SENT,
    TO,
    CC,
    SUBJECT
  }

  /** A line of dashes announces a reply or a forward. */
  enum Divider {
    REPLY,
    FORWARD
  }

  private static final Map<String, Field> FIELDS = fields();

  /** Dividers open with two marks, or with the word begin. */
  private static final AsciiSet DIVIDER_MARKS = AsciiSet.of("-_=* \t\u000B\f\r");

  private static final String BEGIN = "begin ";

  /** A name of 24 characters with two marks on either side, and two spaces. */
  private static final int LAST_COLON = 30;

  private static final Pattern FIELD =
      Pattern.compile(
          "^[*_]{0,2}(?<name>[\\p{L}\\p{M}'’ .-]{1,24}?)[*_]{0,2}"
              + "\\s{0,2}[:：][*_]{0,2}(?:\\s|$|(?<=：))");

  private static final FirstChars DIVIDER_CHARS =
      FirstChars.of(Words.pattern(Words.any("reply-divider") + "|" + Words.any("forward-divider")));

  private static final Pattern REPLY_DIVIDER =
      Words.pattern("[-_=*\\s]{2,}" + Words.any("reply-divider") + "[-_=*\\s]*");

  private static final Pattern FORWARD_DIVIDER =
      Words.pattern(
          "(?:[-_=*\\s]{2,}|begin )" + Words.any("forward-divider") + "[-_=*:\\s]*.{0,60}");

  private static final Pattern OPENING = Words.pattern(Words.any("opening") + "\\s");
  private static final FirstChars OPENING_CHARS = FirstChars.of(OPENING);

  /** Opening word, a date, and a verb before the colon; mail programs break it over lines. */
  private static final Pattern ATTRIBUTION =
      Words.pattern(Words.any("opening") + "\\s.{4,300}?" + Words.any("verb") + "\\s*[:：]\\s*>?");

  /** A name and address, then the verb: older Unix programs and several webmails. */
  private static final Pattern SHORT_ATTRIBUTION =
      Words.pattern(".{0,120}" + Words.any("verb") + "\\s?:");

  private ReplyHeaders() {}

  /** What the line announces; null when it is no divider. */
  static @Nullable Divider divider(String line) {
    if (!isDivider(line)) {
      return null;
    }
    if (FORWARD_DIVIDER.matcher(line).matches()) {
      return Divider.FORWARD;
    }
    return REPLY_DIVIDER.matcher(line).matches() ? Divider.REPLY : null;
  }

  /** Whether the line opens with two marks, or the word, and then as the words of a divider do. */
  private static boolean isDivider(String line) {
    int words = 0;
    while (words < line.length() && DIVIDER_MARKS.has(line.charAt(words))) {
      words++;
    }
    if (words == 0 && line.regionMatches(true, 0, BEGIN, 0, BEGIN.length())) {
      words = BEGIN.length();
    }
    return words >= 2 && DIVIDER_CHARS.canBegin(line, words);
  }

  /** The field that the line opens; null when it opens none. */
  static @Nullable Field field(String line) {
    if (!hasColon(line)) {
      return null;
    }
    Matcher matcher = FIELD.matcher(line);
    return matcher.find() ? FIELDS.get(Folding.fold(matcher.group("name"))) : null;
  }

  /**
   * How many lines, from this one on, make a sentence that announces an earlier message; 0 when
   * they do not.
   */
  static int attributionLines(Lines lines, int from) {
    String first = lines.line(from);
    if (!isOpening(first)) {
      boolean isShort =
          first.endsWith(":") && hasPerson(first) && SHORT_ATTRIBUTION.matcher(first).matches();
      return isShort ? 1 : 0;
    }
    StringBuilder sentence = new StringBuilder(first);
    for (int count = 1; count <= 4; count++) {
      if (ATTRIBUTION.matcher(sentence).matches()) {
        return count;
      }
      if (from + count >= lines.size() || lines.isBlank(from + count)) {
        return 0;
      }
      sentence.append(' ').append(lines.line(from + count));
    }
    return 0;
  }

  /** Whether the fields seen make a quoted header. */
  static boolean isHeader(Set<Field> seen) {
    Set<Field> rest = EnumSet.copyOf(seen);
    return rest.remove(Field.FROM) && rest.size() >= 2;
  }

  /** Whether the first colon stands where a short name before it ends, and ends a word itself. */
  private static boolean hasColon(String line) {
    int last = Math.min(line.length(), LAST_COLON + 1);
    for (int i = 1; i < last; i++) {
      char c = line.charAt(i);
      if (c == ':' || c == '：') {
        boolean isInside = i + 1 < line.length() && Character.isLetterOrDigit(line.charAt(i + 1));
        return c == '：' || !isInside;
      }
    }
    return false;
  }

  /** Whether the line opens like a sentence that tells a date. */
  private static boolean isOpening(String line) {
    return OPENING_CHARS.canBegin(line, 0) && hasDigit(line) && OPENING.matcher(line).lookingAt();
  }

  private static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (AsciiSet.isDigit(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasPerson(String line) {
    return line.indexOf('@') >= 0 || line.indexOf('<') >= 0;
  }

  private static Map<String, Field> fields() {
    Map<String, Field> fields = new TreeMap<>();
    for (Field field : Field.values()) {
      for (String name : Words.of("field-" + field.name().toLowerCase(Locale.ROOT))) {
        fields.put(Folding.fold(name), field);
      }
    }
    return fields;
  }
}
