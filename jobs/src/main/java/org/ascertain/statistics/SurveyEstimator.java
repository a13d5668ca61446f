package org.ascertain.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * Totals, means, ratios and domains of a sample, each as its linearised rows under the variance of
 * its design (Taylor linearisation).
 *
 * <p>Linearised rows before weighting: total {@code y}; mean {@code (y - mean) / N^}; ratio {@code
 * (y - R x) / X^}; a domain multiplies by its indicator and never drops rows outside of it, since
 * the size of the domain in the sample is random too. Under calibration the rows are replaced by
 * their residuals and the weights by the calibrated ones (Deville and Särndal 1992).
 */
public final class SurveyEstimator {
  private final SurveyDesign design;
  private final Calibration calibration;
  private final double[] weights;

  private SurveyEstimator(SurveyDesign design, Calibration calibration) {
    this.design = design;
    this.calibration = calibration;
    this.weights = calibration.weights();
  }

  /** Estimates with the design weights. */
  public static SurveyEstimator of(SurveyDesign design) {
    return new SurveyEstimator(design, Calibration.none(design));
  }

  /** Estimates with calibrated weights. */
  public static SurveyEstimator of(SurveyDesign design, Calibration calibration) {
    return new SurveyEstimator(design, calibration);
  }

  /** Estimated size of the population: the sum of the weights. */
  public double population() {
    return Sum.of(weights);
  }

  /** Total of a variable over the population. */
  public Answer<SurveyEstimate> total(double[] y) {
    return estimate(Sum.ofProducts(weights, y), y, row -> true, srsVarianceOfTotal(y));
  }

  /** Mean of a variable over the population. */
  public Answer<SurveyEstimate> mean(double[] y) {
    return domainMean(y, row -> true);
  }

  /** Ratio of the totals of two variables; refused when the second is 0. */
  public Answer<SurveyEstimate> ratio(double[] y, double[] x) {
    return ratio(y, x, row -> true, OptionalDouble.empty());
  }

  /** Total of a variable over a domain. */
  public Answer<SurveyEstimate> domainTotal(double[] y, IntPredicate inDomain) {
    double[] within = times(y, indicator(inDomain));
    return estimate(Sum.ofProducts(weights, within), within, inDomain, srsVarianceOfTotal(within));
  }

  /** Mean of a variable over a domain; refused when no row is in it. */
  public Answer<SurveyEstimate> domainMean(double[] y, IntPredicate inDomain) {
    double[] indicator = indicator(inDomain);
    if (Sum.of(indicator) == 0) {
      return Answer.refuse(Refusal.EMPTY_SAMPLE, "No sampled unit lies in the domain");
    }
    double[] domainWeights = times(weights, indicator);
    OptionalDouble srs = srsVarianceOfMean(y, domainWeights, Sum.of(indicator));
    return ratio(times(y, indicator), indicator, inDomain, srs);
  }

  private Answer<SurveyEstimate> ratio(
      double[] y, double[] x, IntPredicate inDomain, OptionalDouble srsVariance) {
    double denominator = Sum.ofProducts(weights, x);
    if (denominator == 0) {
      return Answer.refuse(Refusal.ZERO_DENOMINATOR, "The denominator's estimated total is 0");
    }
    double point = Sum.ofProducts(weights, y) / denominator;
    double[] linear = new double[y.length];
    Arrays.setAll(linear, row -> (y[row] - point * x[row]) / denominator);
    return estimate(point, linear, inDomain, srsVariance);
  }

  private Answer<SurveyEstimate> estimate(
      double point, double[] linear, IntPredicate inDomain, OptionalDouble srsVariance) {
    if (design.rowCount() == 0) {
      return Answer.refuse(Refusal.EMPTY_SAMPLE, "Nothing was sampled");
    }
    double[] z = times(weights, calibration.residuals(linear));
    int rows = (int) Sum.of(indicator(inDomain));
    return design
        .variance(z)
        .map(
            variance ->
                new SurveyEstimate(
                    point,
                    Math.sqrt(variance),
                    design.df(inDomain),
                    rows,
                    design.clusterCount(inDomain),
                    effect(variance, srsVariance)));
  }

  private static OptionalDouble effect(double variance, OptionalDouble srsVariance) {
    return srsVariance.isPresent() && srsVariance.getAsDouble() > 0
        ? OptionalDouble.of(variance / srsVariance.getAsDouble())
        : OptionalDouble.empty();
  }

  /** {@code S2/n (W-n)/W}, S2 the weighted variance of the rows with {@code n/(n-1)}. */
  private static OptionalDouble srsVarianceOfMean(double[] y, double[] weights, double n) {
    double total = Sum.of(weights);
    if (n < 2 || total <= n) {
      return OptionalDouble.empty();
    }
    double mean = Sum.ofProducts(weights, y) / total;
    double[] squares = Arrays.stream(y).map(value -> (value - mean) * (value - mean)).toArray();
    double s2 = n / (n - 1) * Sum.ofProducts(weights, squares) / total;
    return OptionalDouble.of(s2 / n * (total - n) / total);
  }

  private OptionalDouble srsVarianceOfTotal(double[] y) {
    double total = Sum.of(weights);
    OptionalDouble mean = srsVarianceOfMean(y, weights, y.length);
    return mean.isEmpty() ? mean : OptionalDouble.of(mean.getAsDouble() * total * total);
  }

  private double[] indicator(IntPredicate inDomain) {
    double[] indicator = new double[design.rowCount()];
    Arrays.setAll(indicator, row -> inDomain.test(row) ? 1 : 0);
    return indicator;
  }

  private static double[] times(double[] left, double[] right) {
    double[] product = new double[left.length];
    Arrays.setAll(product, row -> left[row] * right[row]);
    return product;
  }
}
