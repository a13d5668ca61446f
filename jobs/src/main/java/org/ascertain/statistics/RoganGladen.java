package org.ascertain.statistics;

/**
 * The true share of events behind the apparent share of a test, from a separate validation of its
 * sensitivity and specificity.
 *
 * <p>Source: Rogan and Gladen 1978: {@code (a + sp - 1)/(se + sp - 1)}. Assumes that the validation
 * set is like the population: under drift even the best of its intervals fell to a coverage of
 * 0.37, so double sampling is preferred. {@link #langReiczigel} and {@link #melded} keep their
 * confidence where that holds; {@link #delta} nearly; {@link #knownTest} is a sensitivity analysis
 * only.
 */
public final class RoganGladen {
  private final double apparent;
  private final double apparentVariance;
  private final double size;
  private final Trials truePositives;
  private final Trials trueNegatives;

  private RoganGladen(
      double apparent,
      double apparentVariance,
      double size,
      Trials truePositives,
      Trials trueNegatives) {
    this.apparent = apparent;
    this.apparentVariance = apparentVariance;
    this.size = size;
    this.truePositives = truePositives;
    this.trueNegatives = trueNegatives;
  }

  /**
   * From a simple random sample. Refused when sensitivity and specificity add up to 1 or less.
   *
   * @param positives positives of the test in the sample
   * @param truePositives positives among validated events
   * @param trueNegatives negatives among validated non-events
   */
  public static Answer<RoganGladen> of(
      Trials positives, Trials truePositives, Trials trueNegatives) {
    return checked(
        new RoganGladen(
            positives.shareOrZero(),
            positives.variance(),
            positives.count(),
            truePositives,
            trueNegatives));
  }

  /**
   * From a stratified sample; the effective size of the melded interval is {@code a(1-a) / sum W^2
   * a/n} (Bayer, Fay and Graubard 2022).
   *
   * @param populations sizes of the strata
   * @param positives positives in the sample of each
   */
  public static Answer<RoganGladen> stratified(
      int[] populations, Trials[] positives, Trials truePositives, Trials trueNegatives) {
    double all = 0;
    for (int population : populations) {
      all += population;
    }
    Sum share = new Sum();
    Sum variance = new Sum();
    Sum poisson = new Sum();
    for (int h = 0; h < populations.length; h++) {
      double weight = populations[h] / all;
      Trials stratum = positives[h];
      double left = 1 - (double) stratum.count() / populations[h];
      share.add(weight * stratum.shareOrZero());
      variance.add(weight * weight * left * stratum.unbiasedVariance());
      poisson.add(weight * weight * stratum.shareOrZero() / stratum.count());
    }
    double apparent = share.value();
    double size = apparent * (1 - apparent) / poisson.value();
    return checked(new RoganGladen(apparent, variance.value(), size, truePositives, trueNegatives));
  }

  private static Answer<RoganGladen> checked(RoganGladen estimate) {
    return estimate.youden() <= 0
        ? Answer.refuse(
            Refusal.UNINFORMATIVE_TEST, "Sensitivity and specificity add up to no more than 1")
        : Answer.of(estimate);
  }

  /** Share of positives of the test. */
  public double apparent() {
    return apparent;
  }

  /** Validated sensitivity. */
  public double sensitivity() {
    return truePositives.shareOrZero();
  }

  /** Validated specificity. */
  public double specificity() {
    return trueNegatives.shareOrZero();
  }

  /** The estimate, which can lie outside of 0 to 1. */
  public double raw() {
    return corrected(apparent, sensitivity(), specificity());
  }

  /** The estimate cut at 0 and 1. */
  public double clipped() {
    return Math.min(Math.max(raw(), 0), 1);
  }

  /** The estimate; refused when false positives alone would give more positives than there are. */
  public Answer<Double> point() {
    return raw() < 0
        ? Answer.refuse(
            Refusal.BELOW_FALSE_POSITIVES,
            "Fewer positives than the test's false positives alone would give")
        : Answer.of(clipped());
  }

  /** Standard error by the delta method. */
  public double deltaError() {
    double p = raw();
    double variance =
        apparentVariance
            + p * p * truePositives.variance()
            + (1 - p) * (1 - p) * trueNegatives.variance();
    return Math.sqrt(variance) / youden();
  }

  /** Limits by the delta method, not cut. */
  public Interval delta(double confidence) {
    return Interval.around(raw(), Quantiles.z(confidence) * deltaError());
  }

  /** Standard error as if sensitivity and specificity were known. */
  public double knownError() {
    return Math.sqrt(apparentVariance) / youden();
  }

  /** Limits of the apparent share carried over as if sensitivity and specificity were known. */
  public Interval knownTest(Interval apparentLimits) {
    return new Interval(
            corrected(apparentLimits.low(), sensitivity(), specificity()),
            corrected(apparentLimits.high(), sensitivity(), specificity()))
        .clippedTo(0, 1);
  }

  /** Effective size of the sample. */
  public double effectiveSize() {
    return size;
  }

  /** Lang and Reiczigel 2014, formulas 2-17: adjusted counts and a shifted centre. */
  public Interval langReiczigel(double confidence) {
    double z2 = Math.pow(Quantiles.z(confidence), 2);
    double n = size + z2;
    double a = (apparent * size + z2 / 2) / n;
    double se = (truePositives.events() + 1.0) / (truePositives.count() + 2);
    double sp = (trueNegatives.events() + 1.0) / (trueNegatives.count() + 2);
    double p = corrected(a, se, sp);
    double seVariance = se * (1 - se) / (truePositives.count() + 2);
    double spVariance = sp * (1 - sp) / (trueNegatives.count() + 2);
    double shift = 2 * z2 * (p * seVariance - (1 - p) * spVariance);
    double variance = a * (1 - a) / n + p * p * seVariance + (1 - p) * (1 - p) * spVariance;
    double error = Math.sqrt(variance) / Math.abs(se + sp - 1);
    return Interval.around(p + shift, Quantiles.z(confidence) * error).clippedTo(0, 1);
  }

  /** Bayer, Fay and Graubard 2022: melded exact confidence distributions. */
  public Interval melded(double confidence) {
    double tail = (1 - confidence) / 2;
    double events = apparent * size;
    ConfidenceDistribution lower = ConfidenceDistribution.of(events, size - events + 1);
    ConfidenceDistribution upper = ConfidenceDistribution.of(events + 1, size - events);
    return new Interval(
        Melding.quantile(
            Melding.corrected(lower, truePositives.upper(), trueNegatives.lower()), tail),
        Melding.quantile(
            Melding.corrected(upper, truePositives.lower(), trueNegatives.upper()), 1 - tail));
  }

  private double youden() {
    return sensitivity() + specificity() - 1;
  }

  private static double corrected(double apparent, double sensitivity, double specificity) {
    return (apparent + specificity - 1) / (sensitivity + specificity - 1);
  }
}
