package org.ascertain.records;

import java.util.function.Consumer;

/**
 * What becomes of one row that was read. Made anew for every file, so that it may remember what it
 * has seen there.
 *
 * @param <T> what the row says
 */
@FunctionalInterface
interface RowMapping<T> {
  /** Hands on the rows of tables that the value makes. */
  void map(T value, RecordPlace place, Consumer<Record> rows);
}
