package org.ascertain.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/** How many to sample. */
public final class SampleSizes {
  private SampleSizes() {}

  /**
   * Units for a margin of error of a proportion in a large population: {@code z^2 p(1-p)/d^2}
   * rounded up (Cochran 1977 eq. 4.1), for example 2401 for 0.5 ± 0.02.
   */
  public static int forProportion(double proportion, double margin, double confidence) {
    return roundUp(infinite(proportion, margin, confidence));
  }

  /** The same from a finite population: {@code n0/(1+(n0-1)/N)}, rounded up. */
  public static int forProportion(
      double proportion, double margin, double confidence, int population) {
    return finite(infinite(proportion, margin, confidence), population);
  }

  /** The size of a large population's simple random sample, for a design of another variance. */
  public static int forDesign(int simpleSize, double designEffect) {
    return roundUp(simpleSize * designEffect);
  }

  /** The same from a finite population. */
  public static int forDesign(int simpleSize, double designEffect, int population) {
    return finite(simpleSize * designEffect, population);
  }

  /**
   * Smallest sample that, finding nothing, excludes a prevalence: {@code (1-p)^n <= alpha}, for
   * example 299 for 1 % at confidence 0.95.
   */
  public static int forNoneFound(double prevalence, double confidence) {
    return roundUp(Math.log(1 - confidence) / Math.log1p(-prevalence));
  }

  /** Smallest sample of a finite population that, finding nothing, excludes {@code events}. */
  public static int forNoneFound(int events, int population, double confidence) {
    int tooFew = 0;
    int enough = population - events + 1;
    while (enough - tooFew > 1) {
      int middle = (enough + tooFew) >>> 1;
      double chance = HypergeometricDistribution.of(population, events, middle).probability(0);
      if (chance <= 1 - confidence) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return enough;
  }

  /** Relevant items needed to measure recall directly, at the worst case of one half. */
  public static int relevantForRecall(double margin, double confidence) {
    return roundUp(infinite(0.5, margin, confidence));
  }

  private static int finite(double size, int population) {
    return roundUp(size / (1 + (size - 1) / population));
  }

  private static double infinite(double proportion, double margin, double confidence) {
    double z = Quantiles.z(confidence);
    return z * z * proportion * (1 - proportion) / (margin * margin);
  }

  /** Rounds up, but not for the last bits of a product that is whole. */
  static int roundUp(double size) {
    return (int) Math.ceil(size - 1e-9);
  }
}
