package org.ascertain.model;

import java.io.Serializable;
import java.time.Instant;

/**
 * A half-open range of time, {@code [from, to)}. A null start is unknown (left-censored), a null
 * end is open (right-censored).
 */
public record TimeRange(@Nullable Instant from, @Nullable Instant to) implements Serializable {
  /** Checks that the range does not end before it starts. */
  public TimeRange {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("Range ends " + to + " before it starts " + from);
    }
  }

  /** Whether the instant lies in the range. */
  public boolean contains(Instant instant) {
    return (from == null || !instant.isBefore(from)) && (to == null || instant.isBefore(to));
  }

  /** Whether the two ranges share an instant; an open end reaches to the end of time. */
  public boolean overlaps(TimeRange other) {
    boolean startsBeforeOtherEnds = from == null || other.to == null || from.isBefore(other.to);
    boolean endsAfterOtherStarts = to == null || other.from == null || other.from.isBefore(to);
    return startsBeforeOtherEnds && endsAfterOtherStarts;
  }
}
