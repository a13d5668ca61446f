package org.ascertain.spark;

import java.io.Serializable;

/**
 * Makes the work of a task on the machine where the task runs.
 *
 * @param <I> the input
 */
@FunctionalInterface
public interface RowWorkFactory<I> extends Serializable {
  /** New work, for one thread. */
  RowWork<I> open();
}
