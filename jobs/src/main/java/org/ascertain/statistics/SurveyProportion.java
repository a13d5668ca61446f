package org.ascertain.statistics;

/**
 * A proportion estimated from a sample, and the intervals for it. A count is the interval times the
 * size of the population.
 *
 * <p>{@link #kornGraubardTruncated} is the default: of all here it alone held a coverage of at
 * least 0.92 at nominal 0.95 in every simulated stratified design (NCHS standard, Parker et al.
 * 2017). The others are second opinions.
 *
 * @param proportion estimate, 0 to 1
 * @param standardError its standard error under the design
 * @param df degrees of freedom
 * @param rowCount rows that it rests on
 * @param clusterCount clusters that hold them
 */
public record SurveyProportion(
    double proportion, double standardError, int df, int rowCount, int clusterCount) {
  /** Refuses what is no proportion. */
  public SurveyProportion {
    if (!(proportion >= -1e-12 && proportion <= 1 + 1e-12) || rowCount < 1) {
      throw new IllegalArgumentException("Not a proportion of rows: " + proportion);
    }
    proportion = Math.min(Math.max(proportion, 0), 1);
  }

  /** The proportion that a mean of zeros and ones is. */
  public static SurveyProportion of(SurveyEstimate mean) {
    return new SurveyProportion(
        mean.point(), mean.standardError(), mean.df(), mean.rowCount(), mean.clusterCount());
  }

  /** Whether nothing or everything sampled is an event. */
  public boolean isExtreme() {
    return proportion == 0 || proportion == 1;
  }

  /** {@code p(1-p)/V}: the simple random sample that would be as exact. Refused where V is 0. */
  public Answer<Double> effectiveSize() {
    if (isExtreme() || standardError == 0) {
      return Answer.refuse(Refusal.ZERO_VARIANCE, "No variance to compare with");
    }
    return Answer.of(proportion * (1 - proportion) / (standardError * standardError));
  }

  /**
   * Korn and Graubard 1998: the beta quantiles of a binomial sample of {@code n* = n_eff
   * (t(n-1)/t(df))^2}. Not cut at the number of rows; use {@link #kornGraubardTruncated}.
   */
  public Answer<Interval> kornGraubard(double confidence) {
    return adjustedSize(confidence).map(size -> BetaLimits.of(proportion, size, confidence));
  }

  /**
   * Korn and Graubard with {@code n*} at most the number of rows. Nothing or everything: {@link
   * #withoutVariation} with as many trials as rows.
   */
  public Answer<Interval> kornGraubardTruncated(double confidence) {
    if (isExtreme()) {
      return Answer.of(withoutVariation(rowCount, confidence));
    }
    return truncatedSize(confidence).map(size -> BetaLimits.of(proportion, size, confidence));
  }

  /**
   * The effective size that {@link #kornGraubardTruncated} uses; the number of rows where the
   * variance is 0, that is where every stratum is of one kind.
   */
  public Answer<Double> truncatedSize(double confidence) {
    if (standardError == 0 && df >= 1) {
      return Answer.of((double) rowCount);
    }
    return adjustedSize(confidence).map(size -> Math.min(size, rowCount));
  }

  /**
   * The interval when nothing (or everything) sampled is an event: {@code [0, 1 -
   * (alpha/2)^(1/n)]}, mirrored at 1. Trials are the rows of a sample of single units, the clusters
   * of a cluster sample.
   */
  public Interval withoutVariation(int trials, double confidence) {
    double far = 1 - Math.pow((1 - confidence) / 2, 1.0 / trials);
    return proportion == 0 ? new Interval(0, far) : new Interval(1 - far, 1);
  }

  /** Wilson's score interval of a binomial sample of the truncated effective size. */
  public Answer<Interval> wilson(double confidence) {
    Answer<Double> size = isExtreme() ? Answer.of((double) rowCount) : truncatedSize(confidence);
    return size.map(n -> BinomialIntervals.wilson(proportion, n, confidence));
  }

  /** Limits on the logit scale by the delta method, {@code logit p ± t se/(p(1-p))}. */
  public Answer<Interval> logit(double confidence) {
    double spread = standardError / (proportion * (1 - proportion));
    return margin(confidence)
        .map(
            t -> {
              double centre = Math.log(proportion / (1 - proportion));
              return new Interval(expit(centre - t * spread), expit(centre + t * spread));
            });
  }

  /** Limits where the scaled likelihood ratio reaches the quantile (Rao and Scott). */
  public Answer<Interval> likelihood(double confidence) {
    return margin(confidence)
        .flatMap(t -> effectiveSize().map(n -> ratioLimits(n * (rowCount - 1) / rowCount, t)));
  }

  /** Limits on the arc sine scale. */
  public Answer<Interval> arcSine(double confidence) {
    double spread = standardError / (2 * Math.sqrt(proportion * (1 - proportion)));
    return margin(confidence)
        .map(
            t -> {
              double centre = Math.asin(Math.sqrt(proportion));
              return new Interval(
                  squaredSine(centre - t * spread), squaredSine(centre + t * spread));
            });
  }

  /** {@code p ± t se}, not cut at 0 and 1. Never to be published below 0.1 or above 0.9. */
  public Answer<Interval> wald(double confidence) {
    return margin(confidence).map(t -> Interval.around(proportion, t * standardError));
  }

  private Answer<Double> margin(double confidence) {
    if (isExtreme()) {
      return Answer.refuse(Refusal.EXTREME_PROPORTION, "Nothing or everything sampled is an event");
    }
    return df < 1 ? noDegrees() : Answer.of(Quantiles.t(confidence, df));
  }

  /** The effective size with the correction for few degrees of freedom, not cut. */
  public Answer<Double> adjustedSize(double confidence) {
    if (df < 1 || rowCount < 2) {
      return noDegrees();
    }
    double t = Quantiles.t(confidence, rowCount - 1) / Quantiles.t(confidence, df);
    return effectiveSize().map(size -> size * t * t);
  }

  /** Where {@code 2 n_eff (l(p) - l(q)) = t^2}, by halving. */
  private Interval ratioLimits(double size, double t) {
    return new Interval(crossing(0, size, t), crossing(1, size, t));
  }

  private double crossing(double end, double size, double t) {
    double outside = end;
    double inside = proportion;
    for (int step = 0; step < 200; step++) {
      double middle = (outside + inside) / 2;
      double ratio =
          2
              * size
              * (proportion * Math.log(proportion / middle)
                  + (1 - proportion) * Math.log((1 - proportion) / (1 - middle)));
      if (ratio > t * t) {
        outside = middle;
      } else {
        inside = middle;
      }
    }
    return inside;
  }

  private static Answer<Double> noDegrees() {
    return Answer.refuse(
        Refusal.NO_DEGREES_OF_FREEDOM, "As many strata as sampled units: no t quantile");
  }

  private static double expit(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private static double squaredSine(double angle) {
    double sine = Math.sin(Math.min(Math.max(angle, 0), Math.PI / 2));
    return sine * sine;
  }
}
