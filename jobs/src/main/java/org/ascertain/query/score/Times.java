package org.ascertain.query.score;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.ascertain.model.Nullable;
import org.ascertain.model.TimeRange;
import org.ascertain.tables.Flow;

/**
 * When a flow was: its moment and its window, either of which may be unknown.
 *
 * @param occurredAt the moment; null when unknown
 * @param from start of the window; null when unknown
 * @param to end of the window, exclusive; null when open
 */
record Times(@Nullable Instant occurredAt, @Nullable Instant from, @Nullable Instant to) {
  static Times of(Flow flow) {
    return new Times(flow.occurredAt(), flow.windowFromAt(), flow.windowToAt());
  }

  /** Whether both happened on one day in UTC, or their windows share an instant. */
  boolean meets(Times other) {
    return isSameDay(other) || sharesInstant(other);
  }

  boolean isSameDay(Times other) {
    return occurredAt != null
        && other.occurredAt != null
        && dayOf(occurredAt).equals(dayOf(other.occurredAt));
  }

  /** Whether the moment or the window lies in the range; so does one of which nothing is known. */
  boolean touches(TimeRange range) {
    boolean isUnknown = occurredAt == null && !hasWindow();
    return isUnknown
        || (occurredAt != null && range.contains(occurredAt))
        || (hasWindow() && overlaps(range.from(), range.to()));
  }

  /** Seconds between the moments, or the window starts where a moment is unknown. */
  long secondsTo(Times other) {
    Instant mine = occurredAt != null ? occurredAt : from;
    Instant theirs = other.occurredAt != null ? other.occurredAt : other.from;
    boolean isKnown = mine != null && theirs != null;
    return isKnown ? Math.abs(Duration.between(mine, theirs).toSeconds()) : Long.MAX_VALUE;
  }

  private boolean hasWindow() {
    return from != null || to != null;
  }

  /** A moment without a window counts as a window of that moment. */
  private boolean sharesInstant(Times other) {
    if (hasWindow() && other.hasWindow()) {
      return overlaps(other.from, other.to);
    }
    if (hasWindow()) {
      return other.occurredAt != null && contains(other.occurredAt);
    }
    return occurredAt != null && other.hasWindow() && other.contains(occurredAt);
  }

  private boolean overlaps(@Nullable Instant otherFrom, @Nullable Instant otherTo) {
    boolean startsBeforeEnd = from == null || otherTo == null || from.isBefore(otherTo);
    boolean endsAfterStart = to == null || otherFrom == null || otherFrom.isBefore(to);
    return startsBeforeEnd && endsAfterStart;
  }

  private boolean contains(Instant instant) {
    return (from == null || !instant.isBefore(from)) && (to == null || instant.isBefore(to));
  }

  private static LocalDate dayOf(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
