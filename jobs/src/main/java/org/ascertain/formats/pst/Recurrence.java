package org.ascertain.formats.pst;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ascertain.model.Nullable;

/**
 * How an appointment recurs (MS-OXOCAL 2.2.1.44). Times are in the zone of the appointment, written
 * as if it were UTC.
 *
 * @param frequency DAILY, WEEKLY, MONTHLY, YEARLY or OTHER
 * @param period every how many of them: days in minutes are made days
 * @param occurrences how many times; 0 when it has no end or ends on a day
 * @param startsOn first day
 * @param endsOn last day; null when it has no end
 * @param deleted days on which it does not take place, or at another time
 * @param exceptions occurrences that were changed
 */
public record Recurrence(
    String frequency,
    long period,
    long occurrences,
    Instant startsOn,
    @Nullable Instant endsOn,
    List<Instant> deleted,
    List<Change> exceptions) {
  private static final int NEVER = 0x2023;
  private static final int AFTER_COUNT = 0x2022;
  private static final int MAX_DATES = 100_000;

  /**
   * An occurrence that was changed.
   *
   * @param startsAt when it starts
   * @param endsAt when it ends
   * @param originallyAt when it would have started
   * @param subject its own subject; null when unchanged
   * @param location its own place; null when unchanged
   */
  public record Change(
      Instant startsAt,
      Instant endsAt,
      Instant originallyAt,
      @Nullable String subject,
      @Nullable String location) {}

  /** Reads a pattern; null when it cannot be read. */
  @Nullable
  static Recurrence read(byte[] bytes, StringCodes codes) {
    try {
      return new Parser(bytes, codes).read();
    } catch (IndexOutOfBoundsException e) {
      return null;
    }
  }

  @Override
  public String toString() {
    String end = endsOn == null ? "" : ", until " + endsOn.toString().substring(0, 10);
    String count = occurrences == 0 ? "" : ", " + occurrences + " times";
    return frequency.toLowerCase(Locale.ROOT)
        + ", every "
        + period
        + ", from "
        + startsOn.toString().substring(0, 10)
        + count
        + end;
  }

  private static final class Parser {
    private final byte[] bytes;
    private final StringCodes codes;
    private int at;

    Parser(byte[] bytes, StringCodes codes) {
      this.bytes = bytes;
      this.codes = codes;
    }

    Recurrence read() {
      at = 4;
      int frequency = u16();
      int pattern = u16();
      at += 2 + 4;
      long period = u32();
      at += 4 + patternLength(pattern);
      int end = i32();
      long count = u32();
      at += 4;
      List<Instant> deleted = dates();
      dates();
      Instant startsOn = minutes();
      Instant endsOn = minutes();
      boolean isDays = frequency == 0x200A && pattern == 0;
      return new Recurrence(
          name(frequency),
          isDays ? period / 1440 : period,
          end == AFTER_COUNT ? count : 0,
          startsOn,
          end == NEVER || end == -1 ? null : endsOn,
          deleted,
          exceptions());
    }

    private static int patternLength(int pattern) {
      return switch (pattern) {
        case 0 -> 0;
        case 3, 0xB -> 8;
        default -> 4;
      };
    }

    private static String name(int frequency) {
      return switch (frequency) {
        case 0x200A -> "DAILY";
        case 0x200B -> "WEEKLY";
        case 0x200C -> "MONTHLY";
        case 0x200D -> "YEARLY";
        default -> "OTHER";
      };
    }

    private List<Instant> dates() {
      long count = u32();
      List<Instant> dates = new ArrayList<>();
      for (long i = 0; i < Math.min(count, MAX_DATES); i++) {
        dates.add(minutes());
      }
      return dates;
    }

    /** What follows the pattern; a pattern of a task ends here. */
    private List<Change> exceptions() {
      List<Change> exceptions = new ArrayList<>();
      if (at + 18 > bytes.length) {
        return exceptions;
      }
      at += 16;
      int count = u16();
      for (int i = 0; i < count && at + 14 <= bytes.length; i++) {
        exceptions.add(exception());
      }
      return exceptions;
    }

    private Change exception() {
      Instant start = minutes();
      Instant end = minutes();
      Instant original = minutes();
      int changed = u16();
      String subject = (changed & 0x01) == 0 ? null : text();
      at += 4 * Integer.bitCount(changed & 0x0E);
      String location = (changed & 0x10) == 0 ? null : text();
      at += 4 * Integer.bitCount(changed & 0x1E0);
      return new Change(start, end, original, subject, location);
    }

    private String text() {
      at += 2;
      int length = u16();
      int from = at;
      at += length;
      return codes.narrow(bytes, from, at);
    }

    private int u16() {
      at += 2;
      return Little.u16(bytes, at - 2);
    }

    private int i32() {
      at += 4;
      return Little.i32(bytes, at - 4);
    }

    private long u32() {
      return i32() & 0xFFFFFFFFL;
    }

    private Instant minutes() {
      return Times.ofMinutes(u32());
    }
  }
}
