package org.ascertain.formats.mbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.ascertain.formats.ByteSource;
import org.ascertain.model.Nullable;

/**
 * Counts the messages of a mailbox. It shares no code with {@link MboxSplitter}, so that a mistake
 * in one shows as a difference to the other: it reads headers by lines, leaps through bodies from
 * one line of {@code From } to the next, and judges dates word by word.
 */
public final class MboxCounter {
  /** How {@link #starts} counts, for people. */
  public static final String BASIS = "From lines with a date, after an empty line";

  private static final String LENGTH = "content-length:";
  private static final Set<String> MONTHS =
      Set.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final ByteSource mailbox;
  private final List<Long> starts = new ArrayList<>();
  private LeapingReader lines;

  private MboxCounter(ByteSource mailbox) throws IOException {
    this.mailbox = mailbox;
    this.lines = new LeapingReader(mailbox, 0);
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
      counter.lines.close();
    }
  }

  private void count() throws IOException {
    starts.add(0L);
    String line = lines.line();
    while (line != null && line.isEmpty()) {
      line = lines.line();
    }
    while (line != null) {
      skipHeader(line);
      line = nextStart();
    }
  }

  /** Goes behind the header's empty line, or behind the whole message that tells its length. */
  private void skipHeader(String firstLine) throws IOException {
    long declared = -1;
    String line = firstLine;
    while (line != null && !line.isEmpty()) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith(LENGTH)) {
        declared = number(lower.substring(LENGTH.length()).strip());
      }
      line = lines.line();
    }
    long end = lines.position() + declared;
    if (line != null && declared >= 0 && messageFollows(end)) {
      moveTo(end);
    }
  }

  /** The line that begins the next message, where the reader then stands; null when none does. */
  private @Nullable String nextStart() throws IOException {
    while (lines.leap()) {
      long start = lines.position();
      String line = lines.line();
      if (hasDate(line)) {
        starts.add(start);
        return line;
      }
    }
    return null;
  }

  private boolean messageFollows(long end) throws IOException {
    if (end > mailbox.size()) {
      return false;
    }
    try (InputStream rest = mailbox.open(end)) {
      String text = new String(rest.readNBytes(LeapingReader.KEPT), StandardCharsets.ISO_8859_1);
      String next = text.replaceFirst("^(\r?\n)+", "");
      boolean isEnd = next.isEmpty() && text.length() < LeapingReader.KEPT;
      return isEnd || next.startsWith("From ") && hasDate(next.split("\r?\n", 2)[0]);
    }
  }

  private void moveTo(long target) throws IOException {
    lines.close();
    lines = new LeapingReader(mailbox, target);
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
