package org.ascertain.records;

import java.util.function.Consumer;
import org.ascertain.formats.exports.LoadFileEntry;
import org.ascertain.formats.logs.LogTimes;
import org.ascertain.spark.Table;
import org.ascertain.tables.LoadFileRow;

/**
 * Rows of load files. Whether the files that they name are there is not known to the reader of one
 * file, and stays null.
 */
final class LoadFileRecords implements RowMapping<LoadFileEntry> {
  private static final String TABLE = Table.of(LoadFileRow.class).name();

  @Override
  public void map(LoadFileEntry entry, RecordPlace place, Consumer<Record> rows) {
    String sent = entry.fields().get("DATESENT");
    rows.accept(
        new LoadFileRow(
            place.id(TABLE),
            place.file().unitId(),
            place.file().itemId(),
            place.ordinal(),
            place.locator(),
            LogTimes.instant(sent != null ? sent : entry.fields().get("DATECREATED")),
            null,
            place.file().kind(),
            place.file().customerId(),
            null,
            entry.controlNumber(),
            entry.groupId(),
            entry.nativePath(),
            entry.textPath(),
            null,
            null,
            entry.fields()));
  }
}
