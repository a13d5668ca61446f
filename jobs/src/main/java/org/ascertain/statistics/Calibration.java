package org.ascertain.statistics;

import java.util.Arrays;

/**
 * Weights moved so that the sample meets known totals of the population.
 *
 * <p>Source: Deville and Särndal 1992. Linear: {@code g = 1 + x' lambda} (the generalised
 * regression estimator; with indicators of cells it is post-stratification). Raking: {@code g =
 * exp(x' lambda)}. The variance takes, in both, the residuals of the regression on {@code x} with
 * the design weights, times the calibrated weights (R: {@code calibrate}; R's {@code rake} iterates
 * residuals and differs by about half a per cent). Assumes that the totals are known without error.
 */
public final class Calibration {
  private static final int MAXIMUM_STEPS = 100;
  private static final double TOLERANCE = 1e-12;

  private final double[] designWeights;
  private final double[] weights;
  private final double[][] auxiliaries;
  private final double[][] inverse;

  private Calibration(
      double[] designWeights, double[] weights, double[][] auxiliaries, double[][] inverse) {
    this.designWeights = designWeights;
    this.weights = weights;
    this.auxiliaries = auxiliaries;
    this.inverse = inverse;
  }

  /** No calibration: the design weights. */
  static Calibration none(SurveyDesign design) {
    return new Calibration(design.weights(), design.weights(), new double[0][], new double[0][]);
  }

  /**
   * Linear calibration.
   *
   * @param auxiliaries one row of auxiliary variables for each sampled row, linearly independent
   * @param totals their totals in the population
   */
  public static Answer<Calibration> linear(
      SurveyDesign design, double[][] auxiliaries, double[] totals) {
    double[] weights = design.weights();
    return LinearSystem.inverse(LinearSystem.crossProducts(auxiliaries, weights))
        .map(
            inverse -> {
              double[] lambda = LinearSystem.times(inverse, gap(auxiliaries, weights, totals));
              double[] calibrated = new double[weights.length];
              Arrays.setAll(
                  calibrated, row -> weights[row] * (1 + Sum.ofProducts(auxiliaries[row], lambda)));
              return new Calibration(weights, calibrated, auxiliaries, inverse);
            });
  }

  /** Raking: as {@link #linear}, with weights that stay positive. Refused when it has no limit. */
  public static Answer<Calibration> raking(
      SurveyDesign design, double[][] auxiliaries, double[] totals) {
    double[] weights = design.weights();
    Answer<double[][]> base =
        LinearSystem.inverse(LinearSystem.crossProducts(auxiliaries, weights));
    double[] lambda = new double[totals.length];
    double[] raked = weights;
    for (int step = 0; step < MAXIMUM_STEPS; step++) {
      double[] gap = gap(auxiliaries, raked, totals);
      if (isMet(gap, totals)) {
        double[] solution = raked;
        return base.map(inverse -> new Calibration(weights, solution, auxiliaries, inverse));
      }
      Answer<double[][]> inverse =
          LinearSystem.inverse(LinearSystem.crossProducts(auxiliaries, raked));
      if (inverse.isRefused()) {
        break;
      }
      double[] move = LinearSystem.times(inverse.orElseThrow(), gap);
      Arrays.setAll(lambda, i -> lambda[i] + move[i]);
      raked = exponential(weights, auxiliaries, lambda);
    }
    return Answer.refuse(
        Refusal.NOT_CALIBRATED, "No positive weights meet the totals; drop or merge margins");
  }

  /** The calibrated weights in the order of the rows. */
  public double[] weights() {
    return weights.clone();
  }

  /** What is left of the rows after regression on the auxiliaries with the design weights. */
  double[] residuals(double[] y) {
    if (auxiliaries.length == 0) {
      return y;
    }
    double[] slopes =
        LinearSystem.times(inverse, LinearSystem.crossProduct(auxiliaries, designWeights, y));
    double[] residuals = new double[y.length];
    Arrays.setAll(residuals, row -> y[row] - Sum.ofProducts(auxiliaries[row], slopes));
    return residuals;
  }

  private static double[] gap(double[][] auxiliaries, double[] weights, double[] totals) {
    double[] ones = new double[weights.length];
    Arrays.fill(ones, 1);
    double[] reached = LinearSystem.crossProduct(auxiliaries, weights, ones);
    double[] gap = new double[totals.length];
    Arrays.setAll(gap, i -> totals[i] - reached[i]);
    return gap;
  }

  private static boolean isMet(double[] gap, double[] totals) {
    for (int i = 0; i < gap.length; i++) {
      if (Math.abs(gap[i]) > TOLERANCE * Math.max(1, Math.abs(totals[i]))) {
        return false;
      }
    }
    return true;
  }

  private static double[] exponential(double[] weights, double[][] auxiliaries, double[] lambda) {
    double[] raked = new double[weights.length];
    Arrays.setAll(raked, row -> weights[row] * Math.exp(Sum.ofProducts(auxiliaries[row], lambda)));
    return raked;
  }
}
