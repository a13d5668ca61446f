package org.ascertain.formats.logs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ascertain.formats.ByteSource;
import org.ascertain.model.Nullable;

/**
 * Reads a table with a header: finds the delimiter and the header row by the names that it must
 * have, behind whatever preamble stands before it ({@code #TYPE} lines, titles, notes). A file
 * without such a header is one refused row.
 */
public final class TableReader implements RowReader<TableRow> {
  private static final int HEADER_WITHIN_ROWS = 30;
  private static final List<Dialect> QUOTED =
      List.of(Dialect.COMMA, Dialect.SEMICOLON, Dialect.TAB, Dialect.BAR);

  private final List<Dialect> dialects;
  private final List<String> wanted;
  private final int minimum;

  private TableReader(List<Dialect> dialects, List<String> wanted, int minimum) {
    this.dialects = dialects;
    this.wanted = List.copyOf(wanted);
    this.minimum = minimum;
  }

  /** Reads tables whose header has at least so many of these names. */
  public static TableReader withHeader(int minimum, String... wanted) {
    return new TableReader(QUOTED, List.of(wanted), minimum);
  }

  /** Reads Concordance load files, and tables with other delimiters, by the same rule. */
  public static TableReader ofLoadFile(int minimum, String... wanted) {
    List<Dialect> all =
        List.of(Dialect.CONCORDANCE, Dialect.COMMA, Dialect.BAR, Dialect.TAB, Dialect.SEMICOLON);
    return new TableReader(all, List.of(wanted), minimum);
  }

  @Override
  public void read(ByteSource file, Consumer<? super Row<TableRow>> rows) throws IOException {
    readWithPreamble(file, title -> {}, rows);
  }

  /** Reads, and hands on the lines above the header, cells joined by blanks. */
  void readWithPreamble(
      ByteSource file, Consumer<String> preamble, Consumer<? super Row<TableRow>> rows)
      throws IOException {
    for (Dialect dialect : dialects) {
      try (DelimitedReader reader = new DelimitedReader(file, dialect)) {
        List<String> above = new ArrayList<>();
        HeaderNames names = header(reader, above);
        if (names != null) {
          above.forEach(preamble);
          reader.numberFrom(0);
          readRows(reader, names, rows);
          return;
        }
      }
    }
    if (file.size() > 0) {
      rows.accept(Row.refused(new RowPlace(0, 0, file.size()), "No header with known columns"));
    }
  }

  private static void readRows(
      DelimitedReader reader, HeaderNames names, Consumer<? super Row<TableRow>> rows)
      throws IOException {
    for (Row<DelimitedRow> row = reader.next(); row != null; row = reader.next()) {
      rows.accept(row.map(read -> new TableRow(names, read.fields())));
    }
  }

  @Nullable
  private HeaderNames header(DelimitedReader reader, List<String> above) throws IOException {
    for (int i = 0; i < HEADER_WITHIN_ROWS; i++) {
      Row<DelimitedRow> row = reader.next();
      if (row == null) {
        return null;
      }
      HeaderNames names = row.isRead() ? new HeaderNames(row.value().fields()) : null;
      if (names != null && names.count(wanted) >= minimum) {
        return names;
      }
      if (row.isRead()) {
        above.add(String.join(" ", row.value().fields()).strip());
      }
    }
    return null;
  }
}
