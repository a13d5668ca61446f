package org.ascertain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascertain.query.Snapshot;

/**
 * A table of the report.
 *
 * @param caption what it shows, and what it must not be taken for
 * @param headers column headings
 * @param rows cells by row
 */
public record Exhibit(String caption, List<String> headers, List<List<Cell>> rows) {
  /** Copies the lists. */
  public Exhibit {
    headers = List.copyOf(headers);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The rows of a query, a column for each heading. */
  static Exhibit of(Snapshot snapshot, String caption, List<String> headers, String sql) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Map<String, Object> row : snapshot.query(sql)) {
      rows.add(row.values().stream().map(Exhibit::cell).toList());
    }
    return new Exhibit(caption, headers, rows);
  }

  private static Cell cell(Object value) {
    return value instanceof Number ? Cell.number(value) : Cell.words(value);
  }
}
