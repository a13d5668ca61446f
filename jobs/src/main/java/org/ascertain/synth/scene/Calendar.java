package org.ascertain.synth.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days of every generated matter. */
public final class Calendar {
  /** First day of the class period. */
  public static final LocalDate PERIOD_FROM = LocalDate.of(2016, 7, 17);

  /** Last day of the class period. */
  public static final LocalDate PERIOD_TO = LocalDate.of(2020, 7, 17);

  /** First day of the logs, before the class period. */
  public static final LocalDate LOGS_FROM = LocalDate.of(2016, 1, 1);

  /** Last day of the logs, after the class period. */
  public static final LocalDate LOGS_TO = LocalDate.of(2020, 12, 31);

  /** The first instant of the class period. */
  public static final Instant START = startOf(PERIOD_FROM);

  /** The first instant after the class period. */
  public static final Instant END = startOf(PERIOD_TO.plusDays(1));

  /** When address books are old enough for every planted event. */
  public static final Instant BOOKS_FROM = startOf(LocalDate.of(2015, 1, 5));

  /** When the last entry of an address book has been made. */
  public static final Instant BOOKS_TO = startOf(LocalDate.of(2016, 7, 10));

  private Calendar() {}

  /** The first instant of the day in UTC. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** A moment of a working day well inside the class period. */
  public static Instant inside(Dice dice) {
    return dice.instant(START.plusSeconds(40L * 86_400), END.minusSeconds(120L * 86_400));
  }

  /** A moment between the end of the class period and the end of the logs. */
  public static Instant after(Dice dice) {
    return dice.instant(END.plusSeconds(20L * 86_400), startOf(LOGS_TO).minusSeconds(86_400));
  }
}
