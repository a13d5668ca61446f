package org.ascertain.records;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.formats.exports.ListedSubprocessor;
import org.ascertain.formats.logs.LogTimes;
import org.ascertain.model.Nullable;
import org.ascertain.spark.Table;
import org.ascertain.tables.Subprocessor;

/**
 * Organisations on lists of subprocessors; a list that does not tell its date has it in its name.
 */
final class SubprocessorRecords implements RowMapping<ListedSubprocessor> {
  private static final String TABLE = Table.of(Subprocessor.class).name();
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(\\d{4})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\d)");

  @Override
  public void map(ListedSubprocessor listed, RecordPlace place, Consumer<Record> rows) {
    LocalDate version =
        listed.listVersionOn() != null ? listed.listVersionOn() : dayIn(place.file().name());
    rows.accept(
        new Subprocessor(
            place.id(TABLE),
            place.file().unitId(),
            place.file().itemId(),
            place.ordinal(),
            place.locator(),
            version == null ? null : version.atStartOfDay().toInstant(ZoneOffset.UTC),
            null,
            place.file().kind(),
            place.file().customerId(),
            null,
            null,
            version,
            listed.listClass(),
            listed.name(),
            listed.service(),
            listed.location(),
            listed.addedOn(),
            listed.removedOn()));
  }

  @Nullable
  private static LocalDate dayIn(String name) {
    Matcher matcher = DAY.matcher(name);
    LocalDate day = null;
    while (day == null && matcher.find()) {
      day = LogTimes.date(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3));
    }
    return day;
  }
}
