package org.ascertain.formats.cards;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Counts entries by their BEGIN lines. It shares nothing with the reader that cuts them out, so
 * that a mistake of one shows as a difference.
 */
public final class EntryCounter {
  /** How it counts, for people. */
  public static final String BASIS = "BEGIN lines";

  private EntryCounter() {}

  /** Lines that begin a contact card. */
  public static int cards(byte[] file) {
    return count(file, Set.of("VCARD"));
  }

  /** Lines that begin an event, task or journal entry of a calendar. */
  public static int entries(byte[] file) {
    return count(file, Set.of("VEVENT", "VTODO", "VJOURNAL"));
  }

  private static int count(byte[] file, Set<String> names) {
    // Zero bytes are the other halves of two-byte characters; nothing else is looked at.
    String text = new String(file, StandardCharsets.ISO_8859_1).replace("\0", "");
    int count = 0;
    for (String line : text.split("[\r\n]+", -1)) {
      String upper = line.toUpperCase(Locale.ROOT);
      int begin = upper.indexOf("BEGIN:");
      boolean isAtStart = begin >= 0 && begin <= 3 && !upper.substring(0, begin).contains(" ");
      if (isAtStart && names.contains(upper.substring(begin + 6).strip())) {
        count++;
      }
    }
    return count;
  }
}
