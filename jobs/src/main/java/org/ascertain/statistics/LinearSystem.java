package org.ascertain.statistics;

/** Small dense linear algebra: solving and inverting by elimination with partial pivoting. */
final class LinearSystem {
  private static final double SINGULAR = 1e-12;

  private LinearSystem() {}

  /** The inverse; refused for a matrix that is singular to working precision. */
  static Answer<double[][]> inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] work = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(matrix[i], 0, work[i], 0, n);
      work[i][n + i] = 1;
    }
    for (int column = 0; column < n; column++) {
      int pivot = pivot(work, column);
      if (Math.abs(work[pivot][column]) < SINGULAR * scale(matrix, column)) {
        return Answer.refuse(Refusal.NOT_CALIBRATED, "The equations depend on each other");
      }
      swap(work, pivot, column);
      eliminate(work, column);
    }
    return Answer.of(rightHalf(work));
  }

  /** Matrix times vector. */
  static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = Sum.ofProducts(matrix[i], vector);
    }
    return product;
  }

  /** {@code sum of weight x x'} over the rows. */
  static double[][] crossProducts(double[][] rows, double[] weights) {
    int n = rows[0].length;
    double[][] product = new double[n][n];
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          product[i][j] += weights[row] * rows[row][i] * rows[row][j];
        }
      }
    }
    return product;
  }

  /** {@code sum of weight y x} over the rows. */
  static double[] crossProduct(double[][] rows, double[] weights, double[] y) {
    double[] product = new double[rows[0].length];
    for (int i = 0; i < product.length; i++) {
      Sum sum = new Sum();
      for (int row = 0; row < rows.length; row++) {
        sum.add(weights[row] * y[row] * rows[row][i]);
      }
      product[i] = sum.value();
    }
    return product;
  }

  private static double scale(double[][] matrix, int column) {
    double largest = Double.MIN_NORMAL;
    for (double[] row : matrix) {
      largest = Math.max(largest, Math.abs(row[column]));
    }
    return largest;
  }

  private static int pivot(double[][] work, int column) {
    int best = column;
    for (int row = column + 1; row < work.length; row++) {
      if (Math.abs(work[row][column]) > Math.abs(work[best][column])) {
        best = row;
      }
    }
    return best;
  }

  private static void swap(double[][] work, int left, int right) {
    double[] row = work[left];
    work[left] = work[right];
    work[right] = row;
  }

  private static void eliminate(double[][] work, int column) {
    double divisor = work[column][column];
    for (int j = 0; j < work[column].length; j++) {
      work[column][j] /= divisor;
    }
    for (int row = 0; row < work.length; row++) {
      double factor = work[row][column];
      if (row != column && factor != 0) {
        for (int j = 0; j < work[row].length; j++) {
          work[row][j] -= factor * work[column][j];
        }
      }
    }
  }

  private static double[][] rightHalf(double[][] work) {
    int n = work.length;
    double[][] half = new double[n][n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(work[i], n, half[i], 0, n);
    }
    return half;
  }
}
