package org.ascertain.statistics;

/**
 * A model fitted to pairs, and what it says of them.
 *
 * @param model the parameters
 * @param patterns the pairs that it was fitted to
 * @param logLikelihood natural logarithm of the likelihood of the pairs
 * @param iterations how many steps the fit took
 */
public record LinkageFit(
    LinkageModel model, ComparisonPatterns patterns, double logLikelihood, int iterations) {

  /** Matches among the pairs, as the sum of their chances. */
  public double expectedMatches() {
    return new Threshold(0).expectedAtLeast();
  }

  /**
   * Standard deviation of the number of matches were the pairs independent and the parameters
   * known: a lower bound of the true uncertainty, which measured two to three times as large.
   */
  public double naiveError() {
    double[] terms = new double[patterns.size()];
    for (int i = 0; i < terms.length; i++) {
      double chance = chance(i);
      terms[i] = patterns.count(i) * chance * (1 - chance);
    }
    return Math.sqrt(Sum.of(terms));
  }

  /** What linking at a threshold would do. */
  public Threshold at(double threshold) {
    return new Threshold(threshold);
  }

  private double chance(int index) {
    return model.posterior(patterns.patterns().get(index));
  }

  /** Pairs whose chance reaches a threshold, judged by the model alone. */
  public final class Threshold {
    private final double threshold;

    private Threshold(double threshold) {
      this.threshold = threshold;
    }

    /** Pairs linked. */
    public double linked() {
      return sum(/* isWeighted= */ false);
    }

    /** Share of the linked pairs that match; refused when none is linked. */
    public Answer<Double> precision() {
      return ratio(expectedAtLeast(), linked());
    }

    /** Share of the matches that are linked; refused when there is none. */
    public Answer<Double> recall() {
      return ratio(expectedAtLeast(), expectedMatches());
    }

    private double expectedAtLeast() {
      return sum(/* isWeighted= */ true);
    }

    private double sum(boolean isWeighted) {
      Sum sum = new Sum();
      for (int i = 0; i < patterns.size(); i++) {
        double chance = chance(i);
        if (chance >= threshold) {
          sum.add(patterns.count(i) * (isWeighted ? chance : 1));
        }
      }
      return sum.value();
    }
  }

  private static Answer<Double> ratio(double part, double whole) {
    return whole == 0
        ? Answer.refuse(Refusal.ZERO_DENOMINATOR, "No pair to take a share of")
        : Answer.of(part / whole);
  }
}
