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

  /** Dividers open with a mark, or with the word begin. */
  private static final String DIVIDER_STARTS = "-_=*bB";

  private static final Pattern FIELD =
      Pattern.compile(
          "^[*_]{0,2}(?<name>[\\p{L}\\p{M}'’ .-]{1,24}?)[*_]{0,2}"
              + "\\s{0,2}[:：][*_]{0,2}(?:\\s|$|(?<=：))");

  private static final Pattern REPLY_DIVIDER =
      Words.pattern("[-_=*\\s]{2,}" + Words.any("reply-divider") + "[-_=*\\s]*");

  private static final Pattern FORWARD_DIVIDER =
      Words.pattern(
          "(?:[-_=*\\s]{2,}|begin )" + Words.any("forward-divider") + "[-_=*:\\s]*.{0,60}");

  private static final Pattern OPENING = Words.pattern(Words.any("opening") + "\\s.*\\d.*");

  /** Opening word, a date, and a verb before the colon; mail programs break it over lines. */
  private static final Pattern ATTRIBUTION =
      Words.pattern(Words.any("opening") + "\\s.{4,300}?" + Words.any("verb") + "\\s*[:：]\\s*>?");

  /** A name and address, then the verb: older Unix programs and several webmails. */
  private static final Pattern SHORT_ATTRIBUTION =
      Words.pattern(".{0,120}" + Words.any("verb") + "\\s?:");

  private ReplyHeaders() {}

  /** What the line announces; null when it is no divider. */
  static @Nullable Divider divider(String line) {
    if (line.isEmpty() || DIVIDER_STARTS.indexOf(line.charAt(0)) < 0) {
      return null;
    }
    if (FORWARD_DIVIDER.matcher(line).matches()) {
      return Divider.FORWARD;
    }
    return REPLY_DIVIDER.matcher(line).matches() ? Divider.REPLY : null;
  }

  /** The field that the line opens; null when it opens none. */
  static @Nullable Field field(String line) {
    if (line.indexOf(':') < 0 && line.indexOf('：') < 0) {
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
    if (!OPENING.matcher(first).matches()) {
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
