package org.ascertain.statistics;

import java.util.OptionalDouble;

/**
 * An estimate from a sample.
 *
 * @param point estimate
 * @param standardError its standard error; 0 when everything was taken
 * @param df degrees of freedom
 * @param rowCount rows that it rests on
 * @param clusterCount clusters that hold them
 * @param designEffect variance relative to a simple random sample of as many rows; empty where the
 *     rows do not vary or the form has none
 */
public record SurveyEstimate(
    double point,
    double standardError,
    int df,
    int rowCount,
    int clusterCount,
    OptionalDouble designEffect) {
  /**
   * {@code point ± t(df) standardError}. Assumes a normal estimate: do not use it for proportions
   * below 0.1 or above 0.9 (measured coverage down to 0.19). Refused below one degree of freedom.
   */
  public Answer<Interval> interval(double confidence) {
    if (standardError == 0) {
      return Answer.of(new Interval(point, point));
    }
    if (df < 1) {
      return Answer.refuse(
          Refusal.NO_DEGREES_OF_FREEDOM, "As many strata as sampled units: no t quantile");
    }
    return Answer.of(Interval.around(point, Quantiles.t(confidence, df) * standardError));
  }
}
