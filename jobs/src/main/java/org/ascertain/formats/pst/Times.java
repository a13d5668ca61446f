package org.ascertain.formats.pst;

import java.time.Instant;
import org.ascertain.model.Nullable;

/** Times as stores write them. */
final class Times {
  /** The first of January 4501: "none" in Outlook. */
  private static final long NO_DATE = 0x0CB34557A3DD4000L;

  private static final long TICKS = 10_000_000L;
  private static final long SECONDS_FROM_1601 = 11_644_473_600L;
  private static final long MINUTES_FROM_1601 = SECONDS_FROM_1601 / 60;

  private Times() {}

  /**
   * A count of 100 nanoseconds since 1601, UTC; null for 0 and for what Outlook writes for none.
   */
  @Nullable
  static Instant ofFileTime(long ticks) {
    if (ticks <= 0 || ticks >= NO_DATE) {
      return null;
    }
    long seconds = ticks / TICKS - SECONDS_FROM_1601;
    return Instant.ofEpochSecond(seconds, ticks % TICKS * 100);
  }

  /** Minutes since 1601, in the zone of whoever wrote them. */
  static Instant ofMinutes(long minutes) {
    return Instant.ofEpochSecond((minutes - MINUTES_FROM_1601) * 60);
  }
}
