package org.ascertain.query;

import java.util.List;

/** Takes the rows of a result one by one, so that a large result is never held whole. */
public interface RowConsumer {
  /** The names of the columns, in order, before any row. */
  void columns(List<String> names);

  /** A row: values in the order of the columns, of the types that {@link Snapshot} promises. */
  void row(List<Object> values);
}
