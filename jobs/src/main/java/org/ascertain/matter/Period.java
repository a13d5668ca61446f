package org.ascertain.matter;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.ascertain.model.TimeRange;

/** Days from the first to the last, both inclusive, in UTC. */
public record Period(LocalDate from, LocalDate to) implements Serializable {
  /** Refuses a period that ends before it starts. */
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("Period ends " + to + " before it starts " + from);
    }
  }

  /** The first instant of the first day to the first instant after the last. */
  public TimeRange range() {
    return new TimeRange(startOf(from), startOf(to.plusDays(1)));
  }

  /** Number of days. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** Whether the instant lies in the period. */
  public boolean contains(Instant instant) {
    return range().contains(instant);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
