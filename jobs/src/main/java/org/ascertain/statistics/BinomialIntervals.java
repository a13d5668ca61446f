package org.ascertain.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * Intervals for the chance of an event from {@code events} in {@code trials} independent trials.
 * Clopper-Pearson guarantees its confidence; Wilson and Jeffreys reach it on average.
 */
public final class BinomialIntervals {
  private BinomialIntervals() {}

  /** Clopper and Pearson 1934: inverts the binomial test; never covers less than it says. */
  public static Interval clopperPearson(int events, int trials, double confidence) {
    return from(BinomialConfidenceInterval.CLOPPER_PEARSON, events, trials, confidence);
  }

  /** Wilson 1927: inverts the score test. */
  public static Interval wilson(int events, int trials, double confidence) {
    return from(BinomialConfidenceInterval.WILSON_SCORE, events, trials, confidence);
  }

  /** Equal-tailed posterior under Jeffreys' prior; the limit at 0 events is 0, at all it is 1. */
  public static Interval jeffreys(int events, int trials, double confidence) {
    return from(BinomialConfidenceInterval.JEFFREYS, events, trials, confidence);
  }

  /** Agresti and Coull 1998; its limits can lie outside of 0 to 1. */
  public static Interval agrestiCoull(int events, int trials, double confidence) {
    double z = Quantiles.z(confidence);
    double n = trials + z * z;
    double p = (events + z * z / 2) / n;
    return Interval.around(p, z * Math.sqrt(p * (1 - p) / n));
  }

  /** {@code p ± z sqrt(p(1-p)/n)}; for comparison only: it fails for few events. */
  public static Interval wald(int events, int trials, double confidence) {
    double p = (double) events / trials;
    return Interval.around(p, Quantiles.z(confidence) * Math.sqrt(p * (1 - p) / trials));
  }

  /** Wilson's interval for a proportion and a size that need not be whole. */
  public static Interval wilson(double proportion, double size, double confidence) {
    double z = Quantiles.z(confidence);
    double z2 = z * z;
    double centre = (proportion + z2 / (2 * size)) / (1 + z2 / size);
    double margin =
        z
            / (1 + z2 / size)
            * Math.sqrt(proportion * (1 - proportion) / size + z2 / (4 * size * size));
    return Interval.around(centre, margin).clippedTo(0, 1);
  }

  /** One-sided Clopper-Pearson limit: with this confidence the chance is at least this. */
  public static double lowerLimit(int events, int trials, double confidence) {
    return clopperPearson(events, trials, 2 * confidence - 1).low();
  }

  /** One-sided Clopper-Pearson limit: with this confidence the chance is at most this. */
  public static double upperLimit(int events, int trials, double confidence) {
    return clopperPearson(events, trials, 2 * confidence - 1).high();
  }

  private static Interval from(
      BinomialConfidenceInterval method, int events, int trials, double confidence) {
    org.apache.commons.statistics.interval.Interval limits =
        method.fromErrorRate(trials, events, 1 - confidence);
    return new Interval(limits.getLowerBound(), limits.getUpperBound());
  }
}
