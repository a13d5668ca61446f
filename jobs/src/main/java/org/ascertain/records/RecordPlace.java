package org.ascertain.records;

import org.ascertain.formats.logs.RowPlace;
import org.ascertain.model.Hashes;
import org.ascertain.tables.RecordReject;

/**
 * Where a record stands: what the first columns of its row say, and the ids that follow from it.
 *
 * @param file the file
 * @param row the row in it
 */
record RecordPlace(RecordFile file, RowPlace row) {
  /** The id of a row of this table that comes from this record alone. */
  String id(String tableName) {
    return id(file.itemId(), row.ordinal(), tableName);
  }

  /** The id of the n-th of several rows of this table that come from this record, from 0. */
  String id(String tableName, int sub) {
    return id(file.itemId(), row.ordinal(), tableName, sub);
  }

  /** The place of an earlier record of the same file. */
  RecordPlace atOrdinal(long ordinal) {
    return new RecordPlace(file, row.withOrdinal(ordinal));
  }

  long ordinal() {
    return row.ordinal();
  }

  String locator() {
    return file.locator().row(row.ordinal(), row.offset(), row.length()).toString();
  }

  RecordReject reject(String reason) {
    return new RecordReject(file.itemId(), file.unitId(), row.ordinal(), locator(), reason);
  }

  static String id(String itemId, long ordinal, String tableName) {
    return Hashes.id("record", itemId, ordinal, tableName);
  }

  static String id(String itemId, long ordinal, String tableName, int sub) {
    return Hashes.id("record", itemId, ordinal, tableName, sub);
  }
}
