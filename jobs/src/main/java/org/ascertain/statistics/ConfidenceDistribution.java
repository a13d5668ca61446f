package org.ascertain.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A one-sided confidence distribution of a proportion, as its quantiles on a grid: all that melding
 * needs, without random numbers.
 */
final class ConfidenceDistribution {
  private static final int GRID = 801;

  private final double[] quantiles;

  private ConfidenceDistribution(double[] quantiles) {
    this.quantiles = quantiles;
  }

  /** The beta distribution; a shape of 0 puts all mass on 0 or 1. */
  static ConfidenceDistribution of(double alpha, double beta) {
    double[] quantiles = new double[GRID];
    if (alpha <= 0 || beta <= 0) {
      Arrays.fill(quantiles, alpha <= 0 ? 0 : 1);
      return new ConfidenceDistribution(quantiles);
    }
    BetaDistribution distribution = BetaDistribution.of(alpha, beta);
    Arrays.setAll(quantiles, i -> distribution.inverseCumulativeProbability((i + 0.5) / GRID));
    return new ConfidenceDistribution(quantiles);
  }

  /** Quantiles at the middles of equal slices of probability, in order. */
  double[] quantiles() {
    return quantiles;
  }

  /** Probability not to exceed a value, interpolated between the quantiles. */
  double probability(double value) {
    if (value < quantiles[0]) {
      return quantiles[0] > 0 ? 0.5 / GRID * Math.max(0, value / quantiles[0]) : 0;
    }
    if (value >= quantiles[GRID - 1]) {
      return 1;
    }
    int low = 0;
    int high = GRID - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (quantiles[middle] <= value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double step = quantiles[high] - quantiles[low];
    double part = step > 0 ? (value - quantiles[low]) / step : 1;
    return (low + 0.5 + part) / GRID;
  }
}
