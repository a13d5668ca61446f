package org.ascertain.synth.writers;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ascertain.synth.scene.AuditRow;

/** The unified audit log as the portal's CSV and as JSON lines of the events themselves. */
public final class AuditLogs {
  private static final DateTimeFormatter CREATION =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'.0000000Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private AuditLogs() {}

  /** The portal's CSV. */
  public static String csv(List<AuditRow> rows) {
    CsvText csv =
        CsvText.withOfficeHeader(
            "RecordId",
            "CreationDate",
            "RecordType",
            "Operation",
            "UserId",
            "AuditData",
            "AssociatedAdminUnits",
            "AssociatedAdminUnitsNames");
    for (AuditRow row : rows) {
      csv.row(
          row.id(),
          CREATION.format(row.at()),
          row.recordType(),
          row.operation(),
          row.userId(),
          Json.text(row.data()),
          null,
          null);
    }
    return csv.toString();
  }

  /** One event per line. */
  public static String jsonLines(List<AuditRow> rows) {
    return rows.stream().map(row -> Json.text(row.data()) + "\n").collect(Collectors.joining());
  }

  /** One array of events. */
  public static String jsonArray(List<AuditRow> rows) {
    return rows.stream()
        .map(row -> Json.text(row.data()))
        .collect(Collectors.joining(",\n", "[", "]\n"));
  }
}
