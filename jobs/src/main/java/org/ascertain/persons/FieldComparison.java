package org.ascertain.persons;

import java.io.Serializable;

/**
 * How two records agree in one respect.
 *
 * @param <T> the record
 */
interface FieldComparison<T> extends Serializable {
  /** What is compared. */
  String name();

  /** How many levels of agreement there are, at least two. */
  int levelCount();

  /** The level, from 0 for none to the last for full; -1 where one side has no value. */
  int level(T left, T right);
}
