package org.ascertain.statistics;

/**
 * One simple random sample, tested, and reviewed in part within each result of the test.
 *
 * <p>Source: Tenenbein 1970; Särndal et al. 1992 ch. 9; R {@code survey::twophase(method =
 * "full")}. {@link #standardError} estimates the first phase's variance without bias and has both
 * finite populations in it; {@link #binomialError} is the large-sample form without them.
 */
public final class DoubleSample {
  private final ReviewStratum sample;

  /** A sample of one stratum. */
  public DoubleSample(ReviewStratum sample) {
    this.sample = sample;
  }

  /** Share of events. */
  public double share() {
    return sample.share();
  }

  /** Events in the population. */
  public double total() {
    return sample.population() * share();
  }

  /** Standard error of the share under both phases of sampling. */
  public double standardError() {
    double n = sample.sampled();
    double second =
        reviewVariance(sample.reviewedFlagged(), sample.flagged())
            + reviewVariance(sample.reviewedUnflagged(), sample.sampled() - sample.flagged());
    double events = n * share();
    double spread = (events - (events * events - second) / n) / (n - 1);
    double first = (1 - n / sample.population()) * spread / n;
    return Math.sqrt(first + second / (n * n));
  }

  /** Standard error of binomial reviews of a multinomial sample. */
  public double binomialError() {
    double w = sample.flaggedShare();
    double p1 = sample.reviewedFlagged().shareOrZero();
    double p0 = sample.reviewedUnflagged().shareOrZero();
    double reviews =
        w * w * sample.reviewedFlagged().variance()
            + (1 - w) * (1 - w) * sample.reviewedUnflagged().variance();
    double between = w * Math.pow(p1 - share(), 2) + (1 - w) * Math.pow(p0 - share(), 2);
    return Math.sqrt(reviews + between / sample.sampled());
  }

  /** Sensitivity of the test that these reviews imply; refused when no event was found. */
  public Answer<Double> sensitivity() {
    return share() == 0
        ? Answer.refuse(Refusal.ZERO_DENOMINATOR, "No event was found")
        : Answer.of(sample.flaggedShare() * sample.reviewedFlagged().shareOrZero() / share());
  }

  /** Specificity that they imply; refused when everything is an event. */
  public Answer<Double> specificity() {
    double clean = (1 - sample.flaggedShare()) * (1 - sample.reviewedUnflagged().shareOrZero());
    return share() == 1
        ? Answer.refuse(Refusal.ZERO_DENOMINATOR, "Everything is an event")
        : Answer.of(clean / (1 - share()));
  }

  /** Melded limits: never below their confidence in any simulated case. */
  public Interval melded(double confidence) {
    Trials flags = new Trials(sample.flagged(), sample.sampled());
    Trials first = sample.reviewedFlagged();
    Trials second = sample.reviewedUnflagged();
    double tail = (1 - confidence) / 2;
    return new Interval(
        Melding.quantile(
            Melding.mixture(flags.lower(), flags.upper(), first.lower(), second.lower()), tail),
        Melding.quantile(
            Melding.mixture(flags.upper(), flags.lower(), first.upper(), second.upper()),
            1 - tail));
  }

  private static double reviewVariance(Trials review, int ofThem) {
    double all = ofThem;
    return ofThem == 0 ? 0 : all * all * (1 - review.count() / all) * review.unbiasedVariance();
  }
}
