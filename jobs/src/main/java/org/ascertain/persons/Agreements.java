package org.ascertain.persons;

import org.ascertain.statistics.StringSimilarity;

/** Levels of agreement of two values of common kinds. */
final class Agreements {
  private Agreements() {}

  /** Equal or not. */
  static ValueComparison.Agreement exact() {
    return (left, right) -> left.equals(right) ? 1 : 0;
  }

  /**
   * Words that people mistype: a level for each Jaro-Winkler similarity that is reached.
   *
   * @param similarities smallest first; a last one of 1 asks for equality
   */
  static ValueComparison.Agreement text(double... similarities) {
    double[] limits = similarities.clone();
    return (left, right) -> {
      double similarity = StringSimilarity.jaroWinkler(left, right);
      int level = 0;
      while (level < limits.length && similarity >= limits[level]) {
        level++;
      }
      return level;
    };
  }

  /** Numbers and dates: 2 when equal, 1 when one keystroke or swap apart. */
  static ValueComparison.Agreement code() {
    return (left, right) -> {
      if (left.equals(right)) {
        return 2;
      }
      return StringSimilarity.distance(left, right) == 1 ? 1 : 0;
    };
  }
}
