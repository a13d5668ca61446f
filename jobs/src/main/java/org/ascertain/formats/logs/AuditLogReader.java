package org.ascertain.formats.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.ascertain.formats.ByteSource;

/**
 * Reads the Microsoft 365 unified audit log in each container it is handed out in: CSV of the
 * Purview portal (either generation) and of Search-UnifiedAuditLog with Export-Csv, with the record
 * as JSON in the column AuditData; JSON arrays and JSON lines of the records themselves, or of rows
 * that hold them in AuditData.
 */
public final class AuditLogReader implements RowReader<AuditEntry> {
  private static final TableReader TABLE = TableReader.withHeader(1, "AuditData");
  private static final JsonReader JSON =
      JsonReader.of(List.of(List.of("value"), List.of("records"), List.of("Records")));

  @Override
  public void read(ByteSource file, Consumer<? super Row<AuditEntry>> rows) throws IOException {
    if (FileShape.isJson(file)) {
      JSON.read(file, row -> rows.accept(row.map(AuditLogReader::entry)));
    } else {
      TABLE.read(file, row -> rows.accept(row.map(AuditLogReader::entry)));
    }
  }

  private static AuditEntry entry(TableRow row) {
    String text = row.value("AuditData");
    if (text == null) {
      throw new UnreadableRowException("AuditData is empty");
    }
    return entry(text);
  }

  private static AuditEntry entry(JsonElement element) {
    JsonNode inner = element.data().get("AuditData");
    if (inner == null) {
      return AuditEntry.of(element.data(), element.text());
    }
    return inner.isTextual() ? entry(inner.asText()) : AuditEntry.of(inner, inner.toString());
  }

  private static AuditEntry entry(String text) {
    JsonNode data =
        JsonText.parse(text).orElseThrow(() -> new UnreadableRowException("AuditData is not JSON"));
    return AuditEntry.of(data, text);
  }
}
