package org.ascertain.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Totals from a sample of fixed size in which every unit had its own chance to be drawn (Horvitz
 * and Thompson 1952), and the standard errors that go with what is known of the joint chances.
 *
 * <p>Source: Särndal, Swensson and Wretman 1992 ch. 2-3. {@link #yatesGrundy} where the joint
 * chances are known; {@link #brewer} or {@link #hartleyRao} where not; {@link #withReplacement}
 * errs to the safe side.
 */
public final class UnequalProbability {
  private final double[] expanded;
  private final double[] chances;

  /**
   * A sample.
   *
   * @param y values
   * @param chances chance of each to be in the sample, over 0 and at most 1
   */
  public UnequalProbability(double[] y, double[] chances) {
    this.chances = chances.clone();
    this.expanded = new double[y.length];
    Arrays.setAll(expanded, i -> y[i] / chances[i]);
  }

  /** The Horvitz-Thompson total. */
  public double total() {
    return Sum.of(expanded);
  }

  /**
   * Standard error of the Horvitz-Thompson form, from joint chances (diagonal: the chances). Can be
   * refused: this variance may come out negative.
   */
  public Answer<Double> horvitzThompson(double[][] joint) {
    Sum variance = new Sum();
    for (int i = 0; i < expanded.length; i++) {
      for (int j = 0; j < expanded.length; j++) {
        double covariance = 1 - chances[i] * chances[j] / joint[i][j];
        variance.add(covariance * expanded[i] * expanded[j]);
      }
    }
    return root(variance.value());
  }

  /** Standard error of the Yates-Grundy form for samples of fixed size, from joint chances. */
  public Answer<Double> yatesGrundy(double[][] joint) {
    Sum variance = new Sum();
    for (int i = 0; i < expanded.length; i++) {
      for (int j = i + 1; j < expanded.length; j++) {
        double gap = expanded[i] - expanded[j];
        variance.add((chances[i] * chances[j] / joint[i][j] - 1) * gap * gap);
      }
    }
    return root(variance.value());
  }

  /** Standard error {@code n/(n-1) sum (1-pi)(t - mean)^2}: no joint chances needed. */
  public double brewer() {
    return spread(chance -> 1 - chance);
  }

  /** The Horvitz-Thompson form under Overton's joint chances. */
  public Answer<Double> overton() {
    int n = expanded.length;
    double[][] joint = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double pair = chances[i] * chances[j] * (n - 1) / (n - (chances[i] + chances[j]) / 2);
        joint[i][j] = i == j ? chances[i] : pair;
      }
    }
    return horvitzThompson(joint);
  }

  /** Standard error after Hartley and Rao 1962, with the population's {@code sum pi^2 / n}. */
  public Answer<Double> hartleyRao(double sumOfSquaredChancesOverSize) {
    Sum variance = new Sum();
    int n = expanded.length;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double gap = expanded[i] - expanded[j];
        double factor = 1 - chances[i] - chances[j] + sumOfSquaredChancesOverSize;
        variance.add(factor * gap * gap / (n - 1));
      }
    }
    return root(variance.value());
  }

  /** Standard error as if drawn with replacement: {@code n/(n-1) sum (t - mean)^2}. */
  public double withReplacement() {
    return spread(chance -> 1);
  }

  /**
   * Ratio of two totals.
   *
   * @param point estimate
   * @param linearised its linearised rows as a sample, for the standard errors
   */
  public record Ratio(double point, UnequalProbability linearised) {}

  /** The ratio of the totals of two variables; refused when the second is 0. */
  public static Answer<Ratio> ratio(double[] y, double[] x, double[] chances) {
    double denominator = new UnequalProbability(x, chances).total();
    if (denominator == 0) {
      return Answer.refuse(Refusal.ZERO_DENOMINATOR, "The denominator's estimated total is 0");
    }
    double point = new UnequalProbability(y, chances).total() / denominator;
    double[] linear = new double[y.length];
    Arrays.setAll(linear, i -> (y[i] - point * x[i]) / denominator);
    return Answer.of(new Ratio(point, new UnequalProbability(linear, chances)));
  }

  private double spread(DoubleUnaryOperator factorOfChance) {
    double n = expanded.length;
    double mean = total() / n;
    Sum squares = new Sum();
    for (int i = 0; i < n; i++) {
      double gap = expanded[i] - mean;
      squares.add(factorOfChance.applyAsDouble(chances[i]) * gap * gap);
    }
    return Math.sqrt(n / (n - 1) * squares.value());
  }

  private static Answer<Double> root(double variance) {
    return variance < 0
        ? Answer.refuse(Refusal.NOT_DEFINED, "The variance estimate is negative")
        : Answer.of(Math.sqrt(variance));
  }
}
