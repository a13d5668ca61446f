package org.ascertain.formats.logs;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AuditLogReaderTest {
  private static final String RECORD =
      """
      {"CreationTime":"2019-03-04T15:02:11","Id":"0F8C1B6E-0000-4000-8000-000000000001",\
      "Operation":"Consent to application.","OrganizationId":"aaaaaaaa-1111-4222-8333-444444444444",\
      "RecordType":"8","UserType":"0","ResultStatus":"Success","UserId":"pat.rivera@contoso.example",\
      "ClientIP":"203.0.113.7:52378","ExternalAccess":"False","Target":[{"ID":"ServicePrincipal","Type":2},\
      {"ID":"Contact, Sync","Type":"1"}],"ExtendedProperties":[{"Name":"correlationId","Value":"c0ffee00"}],\
      "ModifiedProperties":[{"Name":"P","NewValue":"new\\r\\nline","OldValue":""}]}\
      """;

  static Stream<Arguments> containers() {
    String field = '"' + RECORD.replace("\"", "\"\"") + '"';
    return Stream.of(
        Arguments.of(
            "new portal",
            LogFile.of(
                "\uFEFFRecordId,CreationDate,RecordType,Operation,UserId,AuditData,"
                    + "AssociatedAdminUnits,AssociatedAdminUnitsNames\r\n"
                    + "0f8c,3/4/2019 3:02:11 PM,8,Consent,pat,"
                    + field
                    + ",,\r\n")),
        Arguments.of(
            "old portal",
            LogFile.of(
                "CreationDate,UserIds,Operations,AuditData\n2019-03-04,pat,Consent," + field)),
        Arguments.of(
            "shell, with type line",
            LogFile.of(
                "#TYPE Deserialized.Microsoft.Exchange.Data.UnifiedAuditLogEvent\r\n"
                    + "\"PSComputerName\",\"RecordType\",\"AuditData\",\"ResultIndex\"\r\n"
                    + "\"x\",\"AzureActiveDirectory\","
                    + field
                    + ",\"1\"\r\n")),
        Arguments.of(
            "shell, UTF-16, semicolons",
            LogFile.of("\uFEFFUserIds;AuditData\r\npat;" + field + "\r\n", UTF_16LE)),
        Arguments.of("array", LogFile.of("[\n " + RECORD + "\n]")),
        Arguments.of("lines", LogFile.of(RECORD + "\n")),
        Arguments.of("wrapped", LogFile.of("{\"value\":[" + RECORD + "]}")),
        Arguments.of(
            "rows as JSON",
            LogFile.of("[{\"Identity\":\"x\",\"AuditData\":" + quoted(RECORD) + "}]")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("containers")
  void readsTheSameRecordFromEveryContainer(String what, LogFile file) throws IOException {
    List<AuditEntry> entries = file.values(new AuditLogReader());
    assertThat(entries).hasSize(1);
    AuditEntry entry = entries.get(0);
    assertThat(entry.raw()).isEqualTo(RECORD);
    assertThat(entry.id()).isEqualTo("0f8c1b6e-0000-4000-8000-000000000001");
    assertThat(entry.operation()).isEqualTo("Consent to application.");
    assertThat(entry.act()).isEqualTo("consent to application");
    assertThat(entry.integer("RecordType")).isEqualTo(8);
    assertThat(entry.integer("UserType")).isZero();
    assertThat(entry.result()).isEqualTo("SUCCESS");
    assertThat(entry.createdAt()).isEqualTo(Instant.parse("2019-03-04T15:02:11Z"));
    assertThat(entry.clientIp()).isEqualTo("203.0.113.7");
    assertThat(entry.truth("ExternalAccess")).isFalse();
    assertThat(entry.targetName()).isEqualTo("Contact, Sync");
    assertThat(entry.correlationId()).isEqualTo("c0ffee00");
    assertThat(entry.modified("p")).isEqualTo(new AuditChange("P", "new\r\nline", ""));
  }

  @Test
  void tellsWhyARowCannotBeRead() throws IOException {
    LogFile file =
        LogFile.of(
            "UserIds,AuditData\na,\nb,\"{\"\"a\"\":\"\nc,\"{\"\"Id\"\":\"\"1\"\"}\"\nd,[]\n");
    assertThat(file.rows(new AuditLogReader()))
        .extracting(Row::problem)
        .containsExactly(
            "AuditData is empty",
            "AuditData is not JSON",
            "The audit record names no operation",
            "The audit record is no JSON object");
  }

  @Test
  void refusesATableWithoutAuditData() throws IOException {
    assertThat(LogFile.of("a,b\n1,2\n").rows(new AuditLogReader()))
        .containsExactly(Row.refused(new RowPlace(0, 0, 8), "No header with known columns"));
  }

  @ParameterizedTest
  @CsvSource({
    "Success,SUCCESS",
    "Succeeded,SUCCESS",
    "True,SUCCESS",
    "False,FAILURE",
    "Failed,FAILURE",
    "PartiallySucceeded,PARTIAL",
    "Whatever,UNKNOWN"
  })
  void evensOutResults(String written, String expected) throws IOException {
    LogFile file = LogFile.of("{\"Operation\":\"x\",\"ResultStatus\":\"" + written + "\"}");
    assertThat(file.values(new AuditLogReader()).get(0).result()).isEqualTo(expected);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
