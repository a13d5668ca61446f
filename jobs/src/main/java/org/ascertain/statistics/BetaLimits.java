package org.ascertain.statistics;

/** Clopper-Pearson limits for sizes that need not be whole, as Korn and Graubard use them. */
final class BetaLimits {
  private BetaLimits() {}

  /** Limits for a proportion with an effective sample of this size. */
  static Interval of(double proportion, double size, double confidence) {
    double events = proportion * size;
    double tail = (1 - confidence) / 2;
    return new Interval(
        Quantiles.beta(tail, events, size - events + 1),
        Quantiles.beta(1 - tail, events + 1, size - events));
  }
}
