package org.ascertain.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Share of events from a stratified sample that was tested and then reviewed in part (double
 * sampling): unbiased whatever the test's sensitivity and specificity are.
 *
 * <p>Source: Cochran 1977 ch. 12; Särndal et al. 1992 ch. 9; {@code p = sum W [w p1 + (1-w) p0]}.
 * The plain variance is 0 for a class whose review found nothing, which is where it matters most:
 * the default {@link #kornGraubardSmoothed} puts the pooled rate {@code (Y+1/2)/(M+1)} into the
 * variance of such strata (measured coverage at least 0.946; plain fell to 0.853). Assumes reviews
 * drawn at random within flag and stratum.
 */
public final class TwoPhaseSample {
  private final List<ReviewStratum> strata;
  private final double population;

  /** A sample; at least one stratum. */
  public TwoPhaseSample(List<ReviewStratum> strata) {
    this.strata = List.copyOf(strata);
    this.population = sum(stratum -> stratum.population());
  }

  /** Share of events; refused where flagged or unflagged were sampled but none was reviewed. */
  public Answer<Double> share() {
    if (strata.stream().anyMatch(ReviewStratum::isBlind)) {
      return Answer.refuse(
          Refusal.EMPTY_SAMPLE, "A class of the test was sampled but none of it was reviewed");
    }
    return Answer.of(sum(stratum -> weight(stratum) * stratum.share()));
  }

  /** Events in the population. */
  public Answer<Double> total() {
    return share().map(share -> share * population);
  }

  /** Standard error from the observed rates alone. */
  public double plainError() {
    return Math.sqrt(sum(s -> variance(s, rate(s.reviewedFlagged()), rate(s.reviewedUnflagged()))));
  }

  /** Standard error with pooled rates in strata whose review shows no variation. */
  public double smoothedError() {
    return Math.sqrt(
        sum(
            s ->
                variance(
                    s,
                    smoothed(s.reviewedFlagged(), pooledFlaggedRate()),
                    smoothed(s.reviewedUnflagged(), pooledUnflaggedRate()))));
  }

  /** Rate of events among the reviewed flagged units of all strata, {@code (Y+1/2)/(M+1)}. */
  public double pooledFlaggedRate() {
    return pooled(sum(s -> s.reviewedFlagged().events()), sum(s -> s.reviewedFlagged().count()));
  }

  /** The same among the unflagged. */
  public double pooledUnflaggedRate() {
    return pooled(
        sum(s -> s.reviewedUnflagged().events()), sum(s -> s.reviewedUnflagged().count()));
  }

  /** Effective size under the plain variance, at most the number sampled. */
  public Answer<Double> plainSize() {
    return share().map(share -> size(share, plainError()));
  }

  /** Effective size under the smoothed variance, at most the number sampled. */
  public Answer<Double> smoothedSize() {
    return share().map(share -> size(share, smoothedError()));
  }

  /** Korn-Graubard limits under the plain variance; for comparison. */
  public Answer<Interval> kornGraubardPlain(double confidence) {
    return share().flatMap(p -> plainSize().map(n -> BetaLimits.of(p, n, confidence)));
  }

  /** Korn-Graubard limits under the smoothed variance: the default. */
  public Answer<Interval> kornGraubardSmoothed(double confidence) {
    return share().flatMap(p -> smoothedSize().map(n -> BetaLimits.of(p, n, confidence)));
  }

  /** Of the flagged population, the share of events; refused when nothing is flagged. */
  public Answer<Double> testPrecision() {
    return ratio(caught(), sum(s -> s.population() * s.flaggedShare()));
  }

  /** Of the events, the share flagged; refused when no event was found. */
  public Answer<Double> testRecall() {
    return ratio(caught(), sum(s -> s.population() * s.share()));
  }

  private double caught() {
    return sum(s -> s.population() * s.flaggedShare() * s.reviewedFlagged().shareOrZero());
  }

  private static Answer<Double> ratio(double part, double whole) {
    return whole == 0
        ? Answer.refuse(Refusal.ZERO_DENOMINATOR, "Nothing to measure it on")
        : Answer.of(part / whole);
  }

  private double size(double share, double error) {
    if (share == 0) {
      return sum(stratum -> stratum.reviewedUnflagged().count());
    }
    double sampled = sum(ReviewStratum::sampled);
    return error == 0 ? sampled : Math.min(sampled, share * (1 - share) / (error * error));
  }

  private double variance(ReviewStratum s, double flaggedRate, double unflaggedRate) {
    double w = s.flaggedShare();
    double firstPhase =
        (1 - (double) s.sampled() / s.population()) * s.share() * (1 - s.share()) / s.sampled();
    double secondPhase =
        w * w * reviewVariance(flaggedRate, s.reviewedFlagged().count(), s.flagged())
            + (1 - w)
                * (1 - w)
                * reviewVariance(
                    unflaggedRate, s.reviewedUnflagged().count(), s.sampled() - s.flagged());
    return weight(s) * weight(s) * (firstPhase + secondPhase);
  }

  private static double reviewVariance(double rate, int reviewed, int ofThem) {
    return reviewed == 0 ? 0 : rate * (1 - rate) / reviewed * (1 - (double) reviewed / ofThem);
  }

  private static double rate(Trials review) {
    return review.shareOrZero();
  }

  private static double smoothed(Trials review, double pooledRate) {
    return review.isExtreme() ? pooledRate : review.shareOrZero();
  }

  private static double pooled(double events, double count) {
    return (events + 0.5) / (count + 1);
  }

  private double weight(ReviewStratum stratum) {
    return stratum.population() / population;
  }

  private double sum(ToDoubleFunction<ReviewStratum> term) {
    return Sum.of(strata.stream().mapToDouble(term).toArray());
  }
}
