package org.ascertain.synth.writers;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.ascertain.model.Nullable;

/** CSV text built row by row. */
public final class CsvText {
  private final CSVFormat format;
  private final StringBuilder text = new StringBuilder();

  private CsvText(CSVFormat format) {
    this.format = format;
  }

  /** Comma-separated, quoted where needed, LF line ends, with this header. */
  public static CsvText withHeader(String... columns) {
    return of(CSVFormat.DEFAULT, "\n", columns);
  }

  /** The same with CRLF line ends, as office programs write. */
  public static CsvText withOfficeHeader(String... columns) {
    return of(CSVFormat.DEFAULT, "\r\n", columns);
  }

  private static CsvText of(CSVFormat base, String separator, String... columns) {
    CsvText csv = new CsvText(base.builder().setRecordSeparator(separator).get());
    return csv.row((Object[]) columns);
  }

  /** Adds a row; null is an empty field. */
  public CsvText row(@Nullable Object... values) {
    List<String> fields = new ArrayList<>();
    for (Object value : values) {
      fields.add(value == null ? "" : value.toString());
    }
    text.append(format.format(fields.toArray())).append(format.getRecordSeparator());
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
