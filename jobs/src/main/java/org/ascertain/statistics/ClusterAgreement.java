package org.ascertain.statistics;

import java.util.Arrays;

/**
 * How far a grouping of elements agrees with the true one: over pairs of elements, over elements
 * (B-cubed, Bagga and Baldwin 1998), over whole groups. Pairs alone hide many small errors, so all
 * are given.
 *
 * <p>A pair that is wrongly apart lowers recall, one wrongly together lowers precision. Every count
 * takes memory for the elements only.
 */
public final class ClusterAgreement {
  private final double elements;
  private final Side truth;
  private final Side found;
  private final double[] precisionSums;
  private final double[] recallSums;
  private double bothPairs;
  private int equalGroups;

  /** Sizes of the groups of one side, and its pairs. */
  private static final class Side {
    private final int[] sizes;
    private final int groups;
    private final double pairs;

    Side(int[] labels) {
      sizes = new int[1 + Arrays.stream(labels).max().orElse(-1)];
      for (int label : labels) {
        sizes[label]++;
      }
      groups = (int) Arrays.stream(sizes).filter(size -> size > 0).count();
      pairs = Arrays.stream(sizes).mapToDouble(ClusterAgreement::pairs).sum();
    }
  }

  private ClusterAgreement(int[] truth, int[] found) {
    this.elements = truth.length;
    this.truth = new Side(truth);
    this.found = new Side(found);
    this.precisionSums = new double[this.truth.sizes.length];
    this.recallSums = new double[this.truth.sizes.length];
    long[] cells = new long[truth.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = ((long) truth[i] << Integer.SIZE) | found[i];
    }
    Arrays.sort(cells);
    int from = 0;
    for (int i = 1; i <= cells.length; i++) {
      if (i == cells.length || cells[i] != cells[from]) {
        count((int) (cells[from] >> Integer.SIZE), (int) cells[from], i - from);
        from = i;
      }
    }
  }

  /**
   * The agreement of two groupings.
   *
   * @param truth the true group of each element, from 0
   * @param found the group that each element was put into, from 0, in the same order
   * @throws IllegalArgumentException when the lengths differ or a number is negative
   */
  public static ClusterAgreement of(int[] truth, int[] found) {
    boolean isNegative = Arrays.stream(truth).anyMatch(label -> label < 0);
    if (truth.length != found.length
        || isNegative
        || Arrays.stream(found).anyMatch(label -> label < 0)) {
      throw new IllegalArgumentException("Two groupings of the same elements, from 0");
    }
    return new ClusterAgreement(truth, found);
  }

  /** Counts the elements that a true and a found group share. */
  private void count(int trueGroup, int foundGroup, int size) {
    double shared = size;
    bothPairs += pairs(size);
    precisionSums[trueGroup] += shared * shared / found.sizes[foundGroup];
    recallSums[trueGroup] += shared * shared / truth.sizes[trueGroup];
    boolean isEqual = size == truth.sizes[trueGroup] && size == found.sizes[foundGroup];
    equalGroups += isEqual ? 1 : 0;
  }

  /** Share of the pairs put together that belong together; refused when none was. */
  public Answer<Double> pairwisePrecision() {
    return share(bothPairs, found.pairs);
  }

  /** Share of the pairs that belong together that were put so; refused when there is none. */
  public Answer<Double> pairwiseRecall() {
    return share(bothPairs, truth.pairs);
  }

  /** Harmonic mean of both; refused when one is or both are 0. */
  public Answer<Double> pairwiseF1() {
    return f1(pairwisePrecision(), pairwiseRecall());
  }

  /** Mean over elements: which share of its found group belongs with it. */
  public Answer<Double> elementPrecision() {
    return share(Sum.of(precisionSums), elements);
  }

  /** Mean over elements: which share of its true group was put with it. */
  public Answer<Double> elementRecall() {
    return share(Sum.of(recallSums), elements);
  }

  /** Harmonic mean of both: B-cubed F1. */
  public Answer<Double> elementF1() {
    return f1(elementPrecision(), elementRecall());
  }

  /** Share of the found groups that are exactly a true one. */
  public Answer<Double> groupPrecision() {
    return share(equalGroups, found.groups);
  }

  /** Share of the true groups that were found exactly. */
  public Answer<Double> groupRecall() {
    return share(equalGroups, truth.groups);
  }

  /** True groups. */
  public int trueGroups() {
    return truth.groups;
  }

  /** Found groups. */
  public int foundGroups() {
    return found.groups;
  }

  /** Elements of the largest true group. */
  public int largestTrueGroup() {
    return Arrays.stream(truth.sizes).max().orElse(0);
  }

  /** Elements of the largest found group. */
  public int largestFoundGroup() {
    return Arrays.stream(found.sizes).max().orElse(0);
  }

  /** Pairs put together that belong so, among those put together; not for over 2^31 pairs. */
  public Trials foundPairs() {
    return new Trials(Math.toIntExact((long) bothPairs), Math.toIntExact((long) found.pairs));
  }

  /** Pairs put together that belong so, among those that belong so; not for over 2^31 pairs. */
  public Trials truePairs() {
    return new Trials(Math.toIntExact((long) bothPairs), Math.toIntExact((long) truth.pairs));
  }

  /**
   * Limits for B-cubed F1 where the true groups are a simple random sample of all: elements of one
   * group are not independent, so the group is the unit; by linearisation, with Student's t. Where
   * every group was found exactly, the lower limit is Clopper-Pearson's for the share of groups.
   */
  public Answer<Interval> elementF1Interval(double confidence) {
    if (truth.groups < 2) {
      return Answer.refuse(Refusal.NO_DEGREES_OF_FREEDOM, "Fewer than two true groups");
    }
    if (equalGroups == truth.groups) {
      return Answer.of(new Trials(truth.groups, truth.groups).clopperPearson(confidence));
    }
    return elementF1().map(f1 -> around(f1, confidence));
  }

  private Interval around(double f1, double confidence) {
    double precision = Sum.of(precisionSums) / elements;
    double recall = Sum.of(recallSums) / elements;
    double ofPrecision = f1 * f1 / (2 * precision * precision);
    double ofRecall = f1 * f1 / (2 * recall * recall);
    double[] squares = new double[precisionSums.length];
    for (int group = 0; group < squares.length; group++) {
      int size = truth.sizes[group];
      double shift =
          ofPrecision * (precisionSums[group] - precision * size)
              + ofRecall * (recallSums[group] - recall * size);
      squares[group] = shift * shift;
    }
    double groups = truth.groups;
    double error = Math.sqrt(Sum.of(squares) * groups / (groups - 1)) / elements;
    return Interval.around(f1, Quantiles.t(confidence, groups - 1) * error).clippedTo(0, 1);
  }

  private static double pairs(double size) {
    return size * (size - 1) / 2;
  }

  private static Answer<Double> share(double part, double whole) {
    return whole == 0
        ? Answer.refuse(Refusal.ZERO_DENOMINATOR, "Nothing to take a share of")
        : Answer.of(part / whole);
  }

  private static Answer<Double> f1(Answer<Double> precision, Answer<Double> recall) {
    return precision.flatMap(p -> recall.flatMap(r -> share(2 * p * r, p + r)));
  }
}
