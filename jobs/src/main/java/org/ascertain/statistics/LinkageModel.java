package org.ascertain.statistics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * The model of Fellegi and Sunter (1969) for pairs that are either matches or not, whose fields
 * agree independently of each other given that: how likely each level of each field is among
 * matches (m) and among others (u), and what share of the compared pairs matches.
 *
 * <p>The assumption of independence fails where fields repeat each other; a field that could not be
 * compared counts neither way.
 */
public final class LinkageModel implements Serializable {
  private static final long serialVersionUID = 1;

  private final double prior;
  private final double[][] m;
  private final double[][] u;

  /**
   * A model.
   *
   * @param prior share of matches among the compared pairs, above 0 and below 1
   * @param m by field and level, the chance of that level among matches
   * @param u the same among others
   */
  public LinkageModel(double prior, double[][] m, double[][] u) {
    if (!(prior > 0 && prior < 1) || m.length != u.length) {
      throw new IllegalArgumentException("Not a model of linkage: prior " + prior);
    }
    this.prior = prior;
    this.m = copy(m);
    this.u = copy(u);
  }

  /** Share of matches among the compared pairs. */
  public double prior() {
    return prior;
  }

  /** Chances of the levels of a field among matches. */
  public double[] matchChances(int field) {
    return m[field].clone();
  }

  /** Chances of the levels of a field among others. */
  public double[] otherChances(int field) {
    return u[field].clone();
  }

  /** How many levels each field has. */
  public List<Integer> levelCounts() {
    return Arrays.stream(m).map(levels -> levels.length).toList();
  }

  /** The match weight of a pattern, {@code log2(m/u)} summed over the compared fields. */
  public double weight(int... levels) {
    double weight = 0;
    for (int field = 0; field < levels.length; field++) {
      weight += fieldWeight(field, levels[field]);
    }
    return weight;
  }

  /** What a level of one field adds to the weight, in bits; 0 where it is missing. */
  public double fieldWeight(int field, int level) {
    return level == ComparisonPatterns.MISSING
        ? 0
        : (Math.log(m[field][level]) - Math.log(u[field][level])) / Math.log(2);
  }

  /** The chance that a pair of this pattern is a match. */
  public double posterior(int... levels) {
    return posteriorOf(logMatch(levels), logOther(levels));
  }

  /** Logarithm of the chance of being a match with this pattern. */
  double logMatch(int[] levels) {
    return Math.log(prior) + logChance(m, levels);
  }

  /** Logarithm of the chance of being none with this pattern. */
  double logOther(int[] levels) {
    return Math.log1p(-prior) + logChance(u, levels);
  }

  static double posteriorOf(double logMatch, double logOther) {
    return 1 / (1 + Math.exp(logOther - logMatch));
  }

  /** The largest change of any parameter between this model and another. */
  double distance(LinkageModel other) {
    double distance = Math.abs(prior - other.prior);
    for (int field = 0; field < m.length; field++) {
      for (int level = 0; level < m[field].length; level++) {
        distance = Math.max(distance, Math.abs(m[field][level] - other.m[field][level]));
        distance = Math.max(distance, Math.abs(u[field][level] - other.u[field][level]));
      }
    }
    return distance;
  }

  private static double logChance(double[][] chances, int[] levels) {
    double sum = 0;
    for (int field = 0; field < levels.length; field++) {
      if (levels[field] != ComparisonPatterns.MISSING) {
        sum += Math.log(chances[field][levels[field]]);
      }
    }
    return sum;
  }

  private static double[][] copy(double[][] chances) {
    return Arrays.stream(chances).map(double[]::clone).toArray(double[][]::new);
  }
}
