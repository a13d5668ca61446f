package org.ascertain.synth.writers.pst;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How an appointment repeats, in UTC: every so many days or weeks, so many times.
 *
 * @param frequency day or week
 * @param interval days or weeks from one to the next
 * @param count how often
 * @param exceptions occurrences that were changed
 * @param deleted starts of occurrences that were taken out
 */
public record PstRecurrence(
    Frequency frequency, int interval, int count, List<Change> exceptions, List<Instant> deleted) {
  private static final long MINUTES_FROM_1601 = 11_644_473_600L / 60;
  private static final int MINUTES_PER_DAY = 1440;
  private static final int DAYS_PER_WEEK = 7;
  private static final int VERSION = 0x3004;
  private static final int AFTER_COUNT = 0x2022;
  private static final int SUBJECT_CHANGED = 1;

  /** The unit of the interval. */
  public enum Frequency {
    /** Days. */
    DAILY(0x200A, 1, 1),
    /** Weeks, on the week day of the first occurrence. */
    WEEKLY(0x200B, 2, DAYS_PER_WEEK);

    private final int code;
    private final int type;
    private final int days;

    Frequency(int code, int type, int days) {
      this.code = code;
      this.type = type;
      this.days = days;
    }

    /** Its number among the properties of an appointment. */
    int type() {
      return type;
    }
  }

  /**
   * A changed occurrence, as long as the others.
   *
   * @param replaced when it was to begin
   * @param start when it begins
   * @param subject its subject
   */
  public record Change(Instant replaced, Instant start, String subject) {}

  /** A pattern without exceptions. */
  public static PstRecurrence of(Frequency frequency, int interval, int count) {
    return new PstRecurrence(frequency, interval, count, List.of(), List.of());
  }

  /** The same with changed occurrences. */
  public PstRecurrence except(List<Change> changed) {
    return new PstRecurrence(frequency, interval, count, changed, deleted);
  }

  /** The same without some occurrences. */
  public PstRecurrence without(List<Instant> starts) {
    return new PstRecurrence(frequency, interval, count, exceptions, starts);
  }

  /** When the last occurrence of the pattern begins. */
  Instant lastStart(Instant first) {
    return first.plus(Duration.ofDays((long) frequency.days * interval * (count - 1)));
  }

  /** The pattern in words. */
  String described() {
    String unit = frequency == Frequency.DAILY ? "days" : "weeks";
    return String.format(Locale.ROOT, "every %d %s, %d times", interval, unit, count);
  }

  /** The pattern as bytes ([MS-OXOCAL] 2.2.1.44.5). */
  byte[] pattern(Instant first, Duration length) {
    LittleEndian bytes = new LittleEndian();
    putPattern(bytes, first);
    int startOffset = (int) (minutes(first) % MINUTES_PER_DAY);
    bytes.int4(0x3006).int4(0x3009);
    bytes.int4(startOffset).int4(startOffset + (int) length.toMinutes());
    bytes.int2(exceptions.size());
    exceptions.forEach(change -> putChange(bytes, change, length));
    bytes.int4(0);
    exceptions.forEach(change -> putWideChange(bytes, change, length));
    return bytes.int4(0).toBytes();
  }

  private void putPattern(LittleEndian bytes, Instant first) {
    bytes.int2(VERSION).int2(VERSION).int2(frequency.code);
    int firstDay = (int) day(first);
    if (frequency == Frequency.DAILY) {
      int period = interval * MINUTES_PER_DAY;
      bytes.int2(0).int2(0).int4(firstDay % period).int4(period).int4(0);
    } else {
      int period = interval * DAYS_PER_WEEK * MINUTES_PER_DAY;
      int weekDay = first.atOffset(ZoneOffset.UTC).getDayOfWeek().getValue() % DAYS_PER_WEEK;
      int weekStart = firstDay - weekDay * MINUTES_PER_DAY;
      bytes.int2(1).int2(0).int4(weekStart % period).int4(interval).int4(0).int4(1 << weekDay);
    }
    bytes.int4(AFTER_COUNT).int4(count).int4(0);
    putDays(bytes, replacedDays());
    putDays(bytes, exceptions.stream().map(Change::start).map(PstRecurrence::day).toList());
    bytes.int4(firstDay).int4((int) day(lastStart(first)));
  }

  private List<Long> replacedDays() {
    List<Long> days = new ArrayList<>();
    deleted.forEach(start -> days.add(day(start)));
    exceptions.forEach(change -> days.add(day(change.replaced())));
    Collections.sort(days);
    return days;
  }

  private static void putDays(LittleEndian bytes, List<Long> days) {
    bytes.int4(days.size());
    days.stream().sorted().forEach(day -> bytes.int4(day.intValue()));
  }

  private static void putChange(LittleEndian bytes, Change change, Duration length) {
    byte[] subject = change.subject().getBytes(StandardCharsets.ISO_8859_1);
    putTimes(bytes, change, length);
    bytes.int2(SUBJECT_CHANGED).int2(subject.length + 1).int2(subject.length).put(subject);
  }

  private static void putWideChange(LittleEndian bytes, Change change, Duration length) {
    byte[] subject = change.subject().getBytes(StandardCharsets.UTF_16LE);
    bytes.int4(4).int4(0).int4(0);
    putTimes(bytes, change, length);
    bytes.int2(change.subject().length()).put(subject).int4(0);
  }

  private static void putTimes(LittleEndian bytes, Change change, Duration length) {
    long start = minutes(change.start());
    bytes.int4((int) start).int4((int) (start + length.toMinutes()));
    bytes.int4((int) minutes(change.replaced()));
  }

  private static long minutes(Instant at) {
    return at.getEpochSecond() / 60 + MINUTES_FROM_1601;
  }

  private static long day(Instant at) {
    return minutes(at) / MINUTES_PER_DAY * MINUTES_PER_DAY;
  }
}
