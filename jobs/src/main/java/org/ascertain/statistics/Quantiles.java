package org.ascertain.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles that every interval needs, with the limits that the beta distribution leaves out. */
final class Quantiles {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Quantiles() {}

  /** The two-sided standard normal quantile, for example 1.959964 at confidence 0.95. */
  static double z(double confidence) {
    return NORMAL.inverseSurvivalProbability((1 - confidence) / 2);
  }

  /** The standard normal quantile at a probability. */
  static double normal(double probability) {
    return NORMAL.inverseCumulativeProbability(probability);
  }

  /** Probability that a standard normal variable does not exceed the value. */
  static double normalProbability(double value) {
    return NORMAL.cumulativeProbability(value);
  }

  /** The two-sided quantile of Student's t. */
  static double t(double confidence, double df) {
    return TDistribution.of(df).inverseSurvivalProbability((1 - confidence) / 2);
  }

  /** The beta quantile; a shape of 0 puts all mass on 0 or 1. */
  static double beta(double probability, double alpha, double beta) {
    if (alpha <= 0) {
      return 0;
    }
    if (beta <= 0) {
      return 1;
    }
    return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(probability);
  }
}
