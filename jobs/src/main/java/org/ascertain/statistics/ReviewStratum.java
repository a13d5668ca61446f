package org.ascertain.statistics;

/**
 * A stratum of a two-phase sample: a sample flagged by a test, and a random part of the flagged and
 * of the unflagged reviewed for the truth.
 *
 * @param population units of the stratum
 * @param sampled units sampled, all of them tested
 * @param flagged of those, positive by the test
 * @param reviewedFlagged reviewed among the flagged, and how many of them are events
 * @param reviewedUnflagged reviewed among the unflagged, and how many of them are events
 */
public record ReviewStratum(
    int population, int sampled, int flagged, Trials reviewedFlagged, Trials reviewedUnflagged) {
  /** Refuses reviews of more than there is. */
  public ReviewStratum {
    if (reviewedFlagged.count() > flagged || reviewedUnflagged.count() > sampled - flagged) {
      throw new IllegalArgumentException("More reviewed than flagged or unflagged");
    }
  }

  /** Share of the sample that is flagged. */
  double flaggedShare() {
    return (double) flagged / sampled;
  }

  /** Estimated share of events. */
  double share() {
    return flaggedShare() * reviewedFlagged.shareOrZero()
        + (1 - flaggedShare()) * reviewedUnflagged.shareOrZero();
  }

  /** Whether some of the sample belongs to a class of which nothing was reviewed. */
  boolean isBlind() {
    return (flagged > 0 && reviewedFlagged.count() == 0)
        || (flagged < sampled && reviewedUnflagged.count() == 0);
  }
}
