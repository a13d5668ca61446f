package org.ascertain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascertain.query.Snapshot;
import org.ascertain.query.SourceExceptions;

/** What could not be read of each source, what is there twice, and where its accounts differ. */
final class SourceExceptionsExhibit {
  private static final List<String> COUNTS =
      List.of(
          "failures",
          "encrypted",
          "unsupported",
          "truncated",
          "bad_records",
          "duplicated",
          "differences");

  private final SourceExceptions exceptions;
  private final Masking masking;

  SourceExceptionsExhibit(Snapshot snapshot, Masking masking) {
    this.exceptions = new SourceExceptions(snapshot);
    this.masking = masking;
  }

  /** All sources in one row, then each of those with most exceptions. */
  Exhibit exhibit() {
    Map<String, Object> total = exceptions.total();
    long all = (Long) total.get("with_exceptions");
    List<Map<String, Object>> sources = exceptions.rows(SourceExceptions.SHOWN);
    List<List<Cell>> rows = new ArrayList<>();
    if (all > 0) {
      rows.add(row(Numbers.exact(all) + " of " + Numbers.exact(total.get("sources")), total, ""));
    }
    for (Map<String, Object> source : sources) {
      String path = masking.path((String) source.get("path"));
      rows.add(row(path, source, (String) source.get("codes")));
    }
    String shown = all > sources.size() ? ": the " + sources.size() + " with most" : "";
    return new Exhibit(
        "Exceptions by source" + shown,
        List.of(
            "Source",
            "Failures",
            "Encrypted",
            "Unsupported",
            "Truncated",
            "Records not read",
            "Duplicated items",
            "Accounts that differ",
            "Failures by code"),
        rows);
  }

  private static List<Cell> row(String source, Map<String, Object> counts, String codes) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.words(source));
    COUNTS.forEach(count -> cells.add(Cell.number(counts.get(count))));
    cells.add(Cell.words(codes));
    return cells;
  }
}
