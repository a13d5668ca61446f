package org.ascertain.estimates;

import org.ascertain.statistics.Answer;
import org.ascertain.statistics.Interval;

/**
 * Limits of a total by one method.
 *
 * @param twoSided two-sided interval
 * @param lowOneSided one-sided lower limit at the same confidence
 */
record Limits(Interval twoSided, double lowOneSided) {
  /** Confidence of everything that leaves the system. */
  static final double CONFIDENCE = 0.95;

  /** A method that gives an interval for a confidence. */
  interface ByConfidence {
    Answer<Interval> at(double confidence);
  }

  /** Both limits; the one-sided one is the lower end of the interval with twice the error. */
  static Answer<Limits> of(ByConfidence method) {
    return method
        .at(CONFIDENCE)
        .flatMap(
            twoSided ->
                method.at(2 * CONFIDENCE - 1).map(wider -> new Limits(twoSided, wider.low())));
  }

  /** The limits times a factor. */
  Limits times(double factor) {
    return new Limits(twoSided.times(factor), lowOneSided * factor);
  }

  /** The limits moved between what is confirmed and what is left. */
  Limits clippedTo(double floor, double ceiling) {
    double low = Math.min(Math.max(lowOneSided, floor), ceiling);
    return new Limits(twoSided.clippedTo(floor, ceiling), low);
  }
}
