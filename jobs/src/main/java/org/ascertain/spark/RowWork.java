package org.ascertain.spark;

/**
 * Turns one input, a unit or a row, into rows. Made once per task; used by one thread.
 *
 * @param <I> the input
 */
public interface RowWork<I> extends AutoCloseable {
  /**
   * Reads one input.
   *
   * @throws Exception for what must fail the task: everything that concerns the input alone is a
   *     failure row instead
   */
  void read(I input, RowSink rows) throws Exception;

  @Override
  default void close() {}
}
