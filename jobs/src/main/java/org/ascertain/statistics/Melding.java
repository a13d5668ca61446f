package org.ascertain.statistics;

/**
 * Intervals for a function of several proportions by melding their one-sided confidence
 * distributions (Fay, Proschan and Brittain 2015): the lower limit is a quantile of the function
 * where each proportion is drawn from the distribution that lowers it, the upper limit likewise.
 * Integrated on a grid instead of drawn, so a rerun gives the same digits.
 */
final class Melding {
  private static final int STEPS = 60;
  // Odd, so that the middle of a stride stands for a slice of equal probability.
  private static final int STRIDE = 3;

  private Melding() {}

  /** Probability that the function does not exceed a value. */
  interface Distribution {
    double probability(double value);
  }

  /** The value between 0 and 1 at which a distribution reaches a probability. */
  static double quantile(Distribution distribution, double probability) {
    double low = 0;
    double high = 1;
    if (distribution.probability(0) >= probability) {
      return 0;
    }
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (distribution.probability(middle) >= probability) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /**
   * Distribution of {@code w p1 + (1-w) p0}. The mixture grows with w where p1 exceeds p0 and falls
   * where not, so w comes from one distribution or the other.
   */
  static Distribution mixture(
      ConfidenceDistribution weight,
      ConfidenceDistribution weightWhereFalling,
      ConfidenceDistribution p1,
      ConfidenceDistribution p0) {
    return value ->
        average(
            p1,
            p0,
            (first, second) -> {
              if (first > second) {
                return weight.probability((value - second) / (first - second));
              }
              if (first == second) {
                return first <= value ? 1 : 0;
              }
              return 1 - weightWhereFalling.probability((second - value) / (second - first));
            });
  }

  /**
   * Distribution of the true share {@code (a + sp - 1)/(se + sp - 1)}, cut at 0 and 1, of a test
   * with an apparent share a.
   */
  static Distribution corrected(
      ConfidenceDistribution apparent,
      ConfidenceDistribution sensitivity,
      ConfidenceDistribution specificity) {
    return value ->
        value >= 1
            ? 1
            : average(
                sensitivity,
                specificity,
                (se, sp) -> {
                  double threshold = value * (se + sp - 1) + 1 - sp;
                  // A test that is no test cannot tell 0 from 1: at its own false positive rate
                  // the share is taken as 0, as everywhere below.
                  double bound = se + sp > 1 ? threshold : 1 - sp;
                  return apparent.probability(bound);
                });
  }

  private interface Conditional {
    double probability(double first, double second);
  }

  private static double average(
      ConfidenceDistribution first, ConfidenceDistribution second, Conditional conditional) {
    double[] left = first.quantiles();
    double[] right = second.quantiles();
    Sum sum = new Sum();
    int terms = 0;
    for (int i = STRIDE / 2; i < left.length; i += STRIDE) {
      for (int j = STRIDE / 2; j < right.length; j += STRIDE) {
        sum.add(conditional.probability(left[i], right[j]));
        terms++;
      }
    }
    return sum.value() / terms;
  }
}
