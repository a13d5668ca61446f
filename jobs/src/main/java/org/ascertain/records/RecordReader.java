package org.ascertain.records;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Turns a file of records into rows of tables. Every row of the file becomes at least one row: of
 * the table of its kind, marked where it repeats an earlier one, or of record_rejects.
 */
@FunctionalInterface
public interface RecordReader {
  /**
   * Reads a file; holds one row of it at a time.
   *
   * @param customers who owns which tenant and domain: the row's own tenant or account decides
   *     before the source's customer
   * @param rows takes the rows, records of the package tables
   * @throws IOException when the storage does not deliver
   */
  void read(RecordFile file, CustomerDirectory customers, Consumer<Record> rows) throws IOException;
}
