package org.ascertain.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;

/**
 * Days of a period that at least one of several spans covers. Spans are inclusive at both ends, cut
 * at the period, and counted once where they overlap.
 */
public final class DayUnion {
  private final LocalDate first;
  private final int length;
  private final BitSet covered = new BitSet();

  /** No day yet of a period with both ends inclusive. */
  public DayUnion(LocalDate first, LocalDate last) {
    this.first = first;
    this.length = (int) ChronoUnit.DAYS.between(first, last) + 1;
  }

  /**
   * Adds a span of days.
   *
   * @param from first day; null for the first of the period
   * @param to last day; null for the last of the period
   */
  public DayUnion add(LocalDate from, LocalDate to) {
    long start = from == null ? 0 : ChronoUnit.DAYS.between(first, from);
    long end = to == null ? length : ChronoUnit.DAYS.between(first, to) + 1;
    if (end > 0 && start < length && start < end) {
      covered.set((int) Math.max(start, 0), (int) Math.min(end, length));
    }
    return this;
  }

  /** Adds the days of another union of the same period. */
  public DayUnion add(DayUnion other) {
    covered.or(other.covered);
    return this;
  }

  /** Days covered. */
  public long count() {
    return covered.cardinality();
  }

  /** Whether every day of the period is covered. */
  public boolean isWhole() {
    return count() == length;
  }
}
