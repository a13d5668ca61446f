package org.ascertain.formats.logs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ascertain.formats.ByteSource;

/**
 * Reads a table in sections: titles, each a row with one filled cell, stand above headers, and a
 * header may stand again in every section. Titles and headers are no rows.
 */
public final class SectionedTable implements RowReader<SectionedTable.SectionRow> {
  private final TableReader table;
  private final Pattern title;

  private SectionedTable(TableReader table, Pattern title) {
    this.table = table;
    this.title = title;
  }

  /**
   * Reads tables whose header has at least so many of these names.
   *
   * @param title what a title among the rows says; a row of one cell is one in any case
   */
  public static SectionedTable withHeader(Pattern title, int minimum, String... wanted) {
    return new SectionedTable(TableReader.withHeader(minimum, wanted), title);
  }

  /**
   * A row and the titles above it, from the top of the file down.
   *
   * @param titles titles
   * @param row the row
   */
  public record SectionRow(List<String> titles, TableRow row) {}

  @Override
  public void read(ByteSource file, Consumer<? super Row<SectionRow>> rows) throws IOException {
    List<String> titles = new ArrayList<>();
    long[] ordinal = {0};
    table.readWithPreamble(
        file,
        titles::add,
        row -> {
          if (row.isRead() && row.value().isTitle(title)) {
            titles.add(row.value().values().values().iterator().next());
          } else if (!row.isRead() || !row.value().isHeader()) {
            RowPlace place = row.place().withOrdinal(ordinal[0]++);
            List<String> above = List.copyOf(titles);
            rows.accept(
                new Row<>(place, row.value(), row.problem())
                    .map(read -> new SectionRow(above, read)));
          }
        });
  }
}
