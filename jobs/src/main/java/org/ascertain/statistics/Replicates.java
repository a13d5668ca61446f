package org.ascertain.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Replicate weights: the statistic is computed again under each set of weights, and its spread is
 * the variance. A cross-check of linearisation, for any statistic of the weights.
 *
 * <p>{@code V = sum of scale_r (theta_r - mean theta)^2}, centred at the mean of all replicates (R:
 * {@code mse = FALSE}).
 */
public final class Replicates {
  private final double[][] factors;
  private final double[] scales;

  private Replicates(double[][] factors, double[] scales) {
    this.factors = factors;
    this.scales = scales;
  }

  /** Replicates given as factors of the base weights, one row a replicate, and their scales. */
  public static Replicates of(double[][] factors, double[] scales) {
    return new Replicates(factors.clone(), scales.clone());
  }

  /**
   * The jackknife that leaves out one cluster at a time: the others of its stratum get {@code
   * n/(n-1)}; scale {@code (n-1)/n (1-f)}. Refused for a lonely unit.
   */
  public static Answer<Replicates> jackknife(SurveyDesign design) {
    List<double[]> factors = new ArrayList<>();
    List<Double> scales = new ArrayList<>();
    for (SurveyDesign.ClusterRows cluster : design.clusterRows()) {
      double n = cluster.clustersOfStratum();
      if (n == 1 && cluster.fraction() < 1) {
        return Answer.refuse(
            Refusal.LONELY_UNIT, "Stratum " + cluster.stratum() + " has one sampled unit");
      }
      double[] factor = new double[design.rowCount()];
      Arrays.fill(factor, 1);
      cluster.rowsOfStratum().forEach(row -> factor[row] = n == 1 ? 1 : n / (n - 1));
      if (n > 1) {
        cluster.rows().forEach(row -> factor[row] = 0);
      }
      factors.add(factor);
      scales.add((n - 1) / n * (1 - cluster.fraction()));
    }
    return Answer.of(
        new Replicates(
            factors.toArray(double[][]::new),
            scales.stream().mapToDouble(Double::doubleValue).toArray()));
  }

  /** Number of replicates. */
  public int count() {
    return factors.length;
  }

  /** Scale of a replicate. */
  public double scale(int replicate) {
    return scales[replicate];
  }

  /** Standard error of a statistic of the weights. */
  public double standardError(double[] baseWeights, ToDoubleFunction<double[]> statistic) {
    double[] values = new double[factors.length];
    for (int r = 0; r < values.length; r++) {
      double[] weights = new double[baseWeights.length];
      double[] factor = factors[r];
      Arrays.setAll(weights, row -> baseWeights[row] * factor[row]);
      values[r] = statistic.applyAsDouble(weights);
    }
    double mean = Sum.of(values) / values.length;
    Sum variance = new Sum();
    for (int r = 0; r < values.length; r++) {
      variance.add(scales[r] * (values[r] - mean) * (values[r] - mean));
    }
    return Math.sqrt(variance.value());
  }
}
