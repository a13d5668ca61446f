package org.ascertain.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ascertain.query.RowConsumer;

/** Prints rows as they come. */
interface ResultPrinter extends RowConsumer {
  /** Ends the output; nothing may follow. */
  void end();

  /** Prints rows that have the same columns, and ends. */
  default void print(List<String> columns, Collection<Map<String, Object>> rows) {
    columns(columns);
    for (Map<String, Object> row : rows) {
      List<Object> values = new ArrayList<>();
      columns.forEach(column -> values.add(row.get(column)));
      row(values);
    }
    end();
  }
}
