package org.ascertain.statistics;

/**
 * Compensated sum (Neumaier 1974): the result hardly depends on the order of the terms, so a rerun
 * over rows in another order prints the same digits.
 */
final class Sum {
  private double sum;
  private double compensation;

  /** Adds a term and returns this sum. */
  Sum add(double term) {
    double next = sum + term;
    boolean sumIsLarger = Math.abs(sum) >= Math.abs(term);
    compensation += sumIsLarger ? (sum - next) + term : (term - next) + sum;
    sum = next;
    return this;
  }

  /** The sum so far. */
  double value() {
    return sum + compensation;
  }

  /** Sum of all. */
  static double of(double... terms) {
    Sum sum = new Sum();
    for (double term : terms) {
      sum.add(term);
    }
    return sum.value();
  }

  /** Sum of the products of two vectors. */
  static double ofProducts(double[] left, double[] right) {
    Sum sum = new Sum();
    for (int i = 0; i < left.length; i++) {
      sum.add(left[i] * right[i]);
    }
    return sum.value();
  }
}
