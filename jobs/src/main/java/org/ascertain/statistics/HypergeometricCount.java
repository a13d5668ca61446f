package org.ascertain.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * How many of a finite population are events, from a simple random sample without replacement:
 * exact, in whole units, with the finite population in it.
 *
 * <p>Source: equal-tailed inversion of the hypergeometric test (Buonaccorsi 1987; Wright 1991): a
 * count K belongs to the interval when {@code P(X >= x | K) > alpha/2} and {@code P(X <= x | K) >
 * alpha/2}. A census gives the count itself. Assumes one simple random sample; no clusters.
 */
public final class HypergeometricCount {
  private final int events;
  private final int sampled;
  private final int population;

  /** {@code events} seen among {@code sampled} of {@code population}. */
  public HypergeometricCount(int events, int sampled, int population) {
    if (events < 0 || events > sampled || sampled > population) {
      throw new IllegalArgumentException(
          "Impossible sample: " + events + " of " + sampled + " of " + population);
    }
    this.events = events;
    this.sampled = sampled;
    this.population = population;
  }

  /** The unbiased estimate {@code N x / n}; refused when nothing was sampled. */
  public Answer<Double> point() {
    return sampled == 0
        ? Answer.refuse(Refusal.EMPTY_SAMPLE, "Nothing was sampled")
        : Answer.of((double) population * events / sampled);
  }

  /** The two-sided interval of counts. */
  public Interval interval(double confidence) {
    double tail = (1 - confidence) / 2;
    return new Interval(lowest(tail), highest(tail));
  }

  private int lowest(double tail) {
    int refused = events - 1;
    int accepted = population - (sampled - events);
    while (accepted - refused > 1) {
      int middle = (accepted + refused) >>> 1;
      if (chanceOfSoMany(middle) > tail) {
        accepted = middle;
      } else {
        refused = middle;
      }
    }
    return accepted;
  }

  private int highest(double tail) {
    int accepted = events;
    int refused = population - (sampled - events) + 1;
    while (refused - accepted > 1) {
      int middle = (accepted + refused) >>> 1;
      if (chanceOfSoFew(middle) > tail) {
        accepted = middle;
      } else {
        refused = middle;
      }
    }
    return accepted;
  }

  private double chanceOfSoMany(int count) {
    return events == 0 ? 1 : distribution(count).survivalProbability(events - 1);
  }

  private double chanceOfSoFew(int count) {
    return distribution(count).cumulativeProbability(events);
  }

  private HypergeometricDistribution distribution(int count) {
    return HypergeometricDistribution.of(population, count, sampled);
  }
}
