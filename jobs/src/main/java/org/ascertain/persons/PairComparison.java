package org.ascertain.persons;

import java.io.Serializable;
import java.util.List;
import org.ascertain.statistics.ComparisonPatterns;

/**
 * Compares two records field by field; what the levels are worth is for the fitted model to say.
 *
 * @param fields what is compared, in order
 */
record PairComparison<T>(List<FieldComparison<T>> fields) implements Serializable {
  PairComparison {
    fields = List.copyOf(fields);
  }

  /** The level of every field. */
  int[] levels(T left, T right) {
    int[] levels = new int[fields.size()];
    for (int field = 0; field < levels.length; field++) {
      levels[field] = fields.get(field).level(left, right);
    }
    return levels;
  }

  /** An empty count of patterns for these fields. */
  ComparisonPatterns patterns() {
    return new ComparisonPatterns(fields.stream().map(FieldComparison::levelCount).toList());
  }
}
