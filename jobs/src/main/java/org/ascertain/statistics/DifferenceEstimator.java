package org.ascertain.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Total of a truth that only a random part of the sample was reviewed for, with the test's flags on
 * all of it: flags expanded, plus the expanded mean of (truth - flag) of the reviewed.
 *
 * <p>Source: Särndal et al. 1992 sec. 9.7 (also known as prediction-powered inference). {@code V =
 * sum N^2 [(1-n/N) S_y^2/n + (1-m/n) S_e^2/m]}, both variances from the reviewed. Assumes reviews
 * drawn at random within the stratum.
 */
public final class DifferenceEstimator {
  private Answer<Void> problem = Answer.of(null);
  private final Sum total = new Sum();
  private final Sum variance = new Sum();
  private final Sum reviewedTotal = new Sum();
  private final Sum reviewedVariance = new Sum();

  /**
   * A sampled unit.
   *
   * @param flag what the test says
   * @param truth what the review says; null when it was not reviewed
   */
  public record Tested(double flag, Double truth) {}

  /** Adds a stratum of the population. */
  public DifferenceEstimator add(double population, List<Tested> sample) {
    List<Tested> reviewed = new ArrayList<>(sample);
    reviewed.removeIf(unit -> unit.truth() == null);
    double n = sample.size();
    double m = reviewed.size();
    if (m < 2) {
      problem = Answer.refuse(Refusal.LONELY_UNIT, "A stratum has fewer than two reviewed units");
      return this;
    }
    double[] flags = sample.stream().mapToDouble(Tested::flag).toArray();
    double[] truths = reviewed.stream().mapToDouble(Tested::truth).toArray();
    double[] gaps = reviewed.stream().mapToDouble(unit -> unit.truth() - unit.flag()).toArray();
    double square = population * population;
    total.add(population * (mean(flags) + mean(gaps)));
    variance.add(square * (1 - n / population) * spread(truths) / n);
    variance.add(square * (1 - m / n) * spread(gaps) / m);
    reviewedTotal.add(population * mean(truths));
    reviewedVariance.add(square * (1 - m / population) * spread(truths) / m);
    return this;
  }

  /** The total with the help of the flags. */
  public Answer<Double> total() {
    return problem.map(none -> total.value());
  }

  /** Its standard error. */
  public Answer<Double> standardError() {
    return problem.map(none -> Math.sqrt(variance.value()));
  }

  /** The total from the reviewed alone, for comparison. */
  public Answer<Double> reviewedOnlyTotal() {
    return problem.map(none -> reviewedTotal.value());
  }

  /** Its standard error. */
  public Answer<Double> reviewedOnlyError() {
    return problem.map(none -> Math.sqrt(reviewedVariance.value()));
  }

  private static double mean(double[] values) {
    return Sum.of(values) / values.length;
  }

  private static double spread(double[] values) {
    double mean = mean(values);
    Sum squares = new Sum();
    for (double value : values) {
      squares.add((value - mean) * (value - mean));
    }
    return squares.value() / (values.length - 1);
  }
}
