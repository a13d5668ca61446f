package org.ascertain.statistics;

/** Events among independent trials: what a sample of units of one kind comes to. */
public record Trials(int events, int count) {
  /** Refuses more events than trials. */
  public Trials {
    if (events < 0 || events > count) {
      throw new IllegalArgumentException("Impossible: " + events + " of " + count);
    }
  }

  /** Share of events; refused without trials. */
  public Answer<Double> share() {
    return count == 0
        ? Answer.refuse(Refusal.EMPTY_SAMPLE, "Nothing was sampled")
        : Answer.of(shareOrZero());
  }

  /** Clopper-Pearson limits; everything from 0 to 1 without trials. */
  public Interval clopperPearson(double confidence) {
    return count == 0
        ? new Interval(0, 1)
        : BinomialIntervals.clopperPearson(events, count, confidence);
  }

  /** Whether the trials show no variation. */
  boolean isExtreme() {
    return events == 0 || events == count;
  }

  /** Share of events, 0 without trials. */
  double shareOrZero() {
    return count == 0 ? 0 : (double) events / count;
  }

  /** {@code p(1-p)/n}, 0 without trials. */
  double variance() {
    return count == 0 ? 0 : shareOrZero() * (1 - shareOrZero()) / count;
  }

  /** {@code p(1-p)/(n-1)}, the unbiased form; 0 below two trials. */
  double unbiasedVariance() {
    return count < 2 ? 0 : shareOrZero() * (1 - shareOrZero()) / (count - 1);
  }

  /** The lower confidence distribution: {@code Beta(x, n-x+1)}. */
  ConfidenceDistribution lower() {
    return ConfidenceDistribution.of(events, count - events + 1);
  }

  /** The upper confidence distribution: {@code Beta(x+1, n-x)}. */
  ConfidenceDistribution upper() {
    return ConfidenceDistribution.of(events + 1, count - events);
  }
}
