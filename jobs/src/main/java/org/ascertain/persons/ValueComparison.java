package org.ascertain.persons;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.ascertain.statistics.ComparisonPatterns;

/**
 * Compares a field of possibly several values: two records agree as well as their best two values.
 *
 * @param name what is compared
 * @param levelCount levels of agreement
 * @param values the values of a record
 * @param agreement the level of two values
 */
record ValueComparison<T>(String name, int levelCount, Values<T> values, Agreement agreement)
    implements FieldComparison<T> {

  /** The values of a record, none when unknown. */
  @FunctionalInterface
  interface Values<T> extends Serializable {
    List<String> of(T one);
  }

  /** The level of agreement of two values. */
  @FunctionalInterface
  interface Agreement extends ToIntBiFunction<String, String>, Serializable {}

  @Override
  public int level(T left, T right) {
    int best = ComparisonPatterns.MISSING;
    List<String> others = values.of(right);
    for (String one : values.of(left)) {
      for (String other : others) {
        best = Math.max(best, agreement.applyAsInt(one, other));
      }
    }
    return best;
  }
}
