package org.ascertain.formats.mbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.ascertain.formats.ByteSource;

/**
 * Counts the messages of a mailbox. It shares no code with {@link MboxSplitter}, so that a mistake
 * in one shows as a difference to the other: it reads byte by byte, keeps the words of lines and
 * judges dates word by word.
 */
public final class MboxCounter {
  /** How {@link #starts} counts, for people. */
  public static final String BASIS = "From lines with a date, after an empty line";

  private static final Set<String> MONTHS =
      Set.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int KEPT = 2048;

  private final ByteSource mailbox;
  private final List<Long> starts = new ArrayList<>();
  private InputStream in;
  private long position;

  private MboxCounter(ByteSource mailbox) throws IOException {
    this.mailbox = mailbox;
    this.in = new BufferedInputStream(mailbox.open(), 1 << 16);
  }

  /**
   * Where the messages of a mailbox begin, in order; the first always at 0.
   *
   * @throws IOException when the mailbox cannot be read
   */
  public static List<Long> starts(ByteSource mailbox) throws IOException {
    MboxCounter counter = new MboxCounter(mailbox);
    try {
      counter.count();
      return counter.starts;
    } finally {
      counter.in.close();
    }
  }

  private void count() throws IOException {
    boolean isFirst = true;
    boolean isOpen = false;
    boolean isHeader = false;
    String before = "";
    long declared = -1;
    long lineStart = 0;
    for (String line = line(); line != null; line = line()) {
      boolean isNext = isOpen && before.isEmpty() && line.startsWith("From ") && hasDate(line);
      if (isFirst || isNext) {
        starts.add(lineStart);
      }
      if (isNext || !isOpen && !line.isEmpty()) {
        isOpen = true;
        isHeader = true;
        declared = -1;
      }
      isFirst = false;
      String lower = isHeader ? line.toLowerCase(Locale.ROOT) : "";
      if (lower.startsWith("content-length:")) {
        declared = number(lower.substring("content-length:".length()).strip());
      }
      before = line;
      if (isHeader && line.isEmpty()) {
        isHeader = false;
        if (declared >= 0 && messageFollows(position + declared)) {
          moveTo(position + declared);
        }
      }
      lineStart = position;
    }
  }

  /** The beginning of the next line without its end; null after the last. */
  private String line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(80);
    int value = in.read();
    if (value < 0) {
      return null;
    }
    while (value >= 0) {
      position++;
      if (value == '\n') {
        break;
      }
      if (bytes.size() < KEPT) {
        bytes.write(value);
      }
      value = in.read();
    }
    String line = bytes.toString(StandardCharsets.ISO_8859_1);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private boolean messageFollows(long end) throws IOException {
    if (end > mailbox.size()) {
      return false;
    }
    try (InputStream rest = mailbox.open(end)) {
      String text = new String(rest.readNBytes(KEPT), StandardCharsets.ISO_8859_1);
      String next = text.replaceFirst("^(\r?\n)+", "");
      boolean isEnd = next.isEmpty() && text.length() < KEPT;
      return isEnd || next.startsWith("From ") && hasDate(next.split("\r?\n", 2)[0]);
    }
  }

  private void moveTo(long target) throws IOException {
    in.close();
    in = new BufferedInputStream(mailbox.open(target), 1 << 16);
    position = target;
  }

  private static long number(String text) {
    boolean isNumber = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber && text.length() <= 15 ? Long.parseLong(text) : -1;
  }

  /** Whether a month name stands beside a day, with a time and a year in the same line. */
  private static boolean hasDate(String line) {
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(line, " \t,-");
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken().toLowerCase(Locale.ROOT));
    }
    for (int i = 1; i < words.size(); i++) {
      if (MONTHS.contains(words.get(i)) && hasDay(words, i) && hasTimeAndYear(words, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDay(List<String> words, int month) {
    boolean isBefore = isDay(words.get(month - 1));
    return isBefore || month + 1 < words.size() && isDay(words.get(month + 1));
  }

  private static boolean isDay(String word) {
    long number = number(word);
    return number >= 0 && word.length() <= 2;
  }

  private static boolean hasTimeAndYear(List<String> words, int month) {
    boolean hasTime = false;
    boolean hasYear = false;
    for (String word : words.subList(month, Math.min(words.size(), month + 6))) {
      String[] parts = word.split(":", -1);
      hasTime |= parts.length >= 2 && number(parts[0]) >= 0 && number(parts[1]) >= 0;
      hasYear |= number(word) >= 0 && (word.length() == 4 || word.length() == 2);
    }
    return hasTime && hasYear;
  }
}
