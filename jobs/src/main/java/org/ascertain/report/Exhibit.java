package org.ascertain.report;

import java.util.List;

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
}
