package org.ascertain.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.ascertain.model.Nullable;

/**
 * Prints comma-separated values by RFC 4180: null as nothing, empty text as two quotes, nested
 * values as JSON. Text stands as it is in the table, formulas of spreadsheets included.
 */
final class CsvPrinter implements ResultPrinter {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setQuoteMode(QuoteMode.NON_NUMERIC)
          .setNullString("")
          .setRecordSeparator('\n')
          .get();

  private final CSVPrinter csv;

  CsvPrinter(PrintWriter out) {
    try {
      this.csv = new CSVPrinter(out, FORMAT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void columns(List<String> names) {
    record(names);
  }

  @Override
  public void row(List<Object> values) {
    List<Object> cells = new ArrayList<>();
    values.forEach(value -> cells.add(cell(value)));
    record(cells);
  }

  @Override
  public void end() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void record(List<?> cells) {
    try {
      csv.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object cell(@Nullable Object value) {
    if (value instanceof List<?> || value instanceof Map<?, ?>) {
      StringWriter json = new StringWriter();
      JsonPrinter.printValue(new PrintWriter(json), value);
      return json.toString().strip();
    }
    return value;
  }
}
