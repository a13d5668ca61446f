package org.ascertain.formats.mbox;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The line that begins a message of an mbox: {@code From }, a sender (any words, or none), and a
 * date as asctime writes it, with or without seconds and zone, or a date as mail writes it. A line
 * of a body that only begins with the word From has no such date.
 */
final class EnvelopeLine {
  /** How much of a line is looked at. */
  static final int MAX_LENGTH = 2048;

  private static final String DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
  private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
  private static final String TIME = "\\d{1,2}:\\d{2}(?::\\d{2})?";
  private static final Pattern DATE =
      Pattern.compile(
          "\\s(?:" // sender ends here
              + (DAY + ",?\\s+" + MONTH + "\\s+\\d{1,2},?\\s+" + TIME)
              + "(?:\\s+[A-Za-z0-9+:-]{1,8}){0,2}?\\s+\\d{4}\\b"
              + ("|(?:" + DAY + ",?\\s+)?\\d{1,2}[ -]" + MONTH + "[ -]\\d{2,4}\\s+" + TIME)
              + ")",
          Pattern.CASE_INSENSITIVE);

  private EnvelopeLine() {}

  /** Whether the bytes are such a line; they may end with its line end. */
  static boolean matches(byte[] bytes, int offset, int length) {
    int looked = Math.min(length, MAX_LENGTH);
    return startsWithFrom(bytes, offset, length)
        && DATE.matcher(new String(bytes, offset, looked, StandardCharsets.ISO_8859_1)).find();
  }

  /** Whether the bytes begin with {@code From } and a space. */
  static boolean startsWithFrom(byte[] bytes, int offset, int length) {
    return length >= 5
        && bytes[offset] == 'F'
        && bytes[offset + 1] == 'r'
        && bytes[offset + 2] == 'o'
        && bytes[offset + 3] == 'm'
        && bytes[offset + 4] == ' ';
  }
}
