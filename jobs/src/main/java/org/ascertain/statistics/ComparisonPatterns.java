package org.ascertain.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Pairs counted by their comparison pattern: for each compared field the level of agreement, from 0
 * (none) to the field's last level (full), or {@link #MISSING} where one side has no value.
 */
public final class ComparisonPatterns {
  /** The level of a field that could not be compared: it speaks neither for nor against. */
  public static final int MISSING = -1;

  private final List<Integer> levelCounts;
  private final List<int[]> patterns = new ArrayList<>();
  private final List<Double> counts = new ArrayList<>();

  /**
   * No pairs yet.
   *
   * @param levelCounts how many levels each field has, at least two
   */
  public ComparisonPatterns(List<Integer> levelCounts) {
    this.levelCounts = List.copyOf(levelCounts);
  }

  /**
   * Adds pairs of one pattern.
   *
   * @throws IllegalArgumentException when the pattern has another number of fields or a level that
   *     a field does not have
   */
  public void add(int[] levels, double count) {
    if (levels.length != levelCounts.size()) {
      throw new IllegalArgumentException("A pattern of " + levels.length + " fields");
    }
    for (int field = 0; field < levels.length; field++) {
      if (levels[field] < MISSING || levels[field] >= levelCounts.get(field)) {
        throw new IllegalArgumentException("Field " + field + " has no level " + levels[field]);
      }
    }
    patterns.add(levels.clone());
    counts.add(count);
  }

  /** How many levels each field has. */
  public List<Integer> levelCounts() {
    return levelCounts;
  }

  /** How many patterns were added. */
  public int size() {
    return patterns.size();
  }

  /** Pairs of a pattern. */
  public double count(int index) {
    return counts.get(index);
  }

  /** All pairs. */
  public double total() {
    return Sum.of(counts.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The levels of a pattern. */
  List<int[]> patterns() {
    return Collections.unmodifiableList(patterns);
  }
}
