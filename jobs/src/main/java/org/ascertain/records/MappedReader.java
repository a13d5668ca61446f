package org.ascertain.records;

import java.io.IOException;
import java.util.function.Consumer;
import org.ascertain.formats.logs.Row;
import org.ascertain.formats.logs.RowReader;

/**
 * A reader of records made of a reader of rows and what becomes of each; refused rows become
 * rejects.
 *
 * @param reader reads the rows
 * @param mappings makes the mapping of a file
 */
record MappedReader<T>(RowReader<T> reader, Mappings<T> mappings) implements RecordReader {
  /** Makes mappings. */
  @FunctionalInterface
  interface Mappings<T> {
    /** The mapping of one file. */
    RowMapping<T> of(CustomerDirectory customers);
  }

  @Override
  public void read(RecordFile file, CustomerDirectory customers, Consumer<Record> rows)
      throws IOException {
    RowMapping<T> mapping = mappings.of(customers);
    reader.read(
        file.bytes(), row -> accept(row, new RecordPlace(file, row.place()), mapping, rows));
  }

  private void accept(Row<T> row, RecordPlace place, RowMapping<T> mapping, Consumer<Record> rows) {
    if (row.isRead()) {
      mapping.map(row.value(), place, rows);
    } else {
      rows.accept(place.reject(row.problem()));
    }
  }
}
