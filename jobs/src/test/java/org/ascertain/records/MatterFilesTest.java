package org.ascertain.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ascertain.Corpora;
import org.ascertain.formats.logs.LogFile;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.Grant;
import org.ascertain.tables.HttpRequest;
import org.ascertain.tables.LoadFileRow;
import org.ascertain.tables.MailTrace;
import org.ascertain.tables.RecipientContact;
import org.ascertain.tables.RecordReject;
import org.ascertain.tables.Subprocessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every file of records of a matter that another generator wrote; counts by another language's
 * library.
 */
class MatterFilesTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "m365-audit, .*/ual/.*|.*/pooled/.*, 279",
    "message-trace, .*/MTSummary.*, 120",
    "oauth-grants, .*/grants_.*, 17",
    "subprocessors, .*/subprocessors/.*, 21",
    "har, .*\\.har, 164",
    "zeek, .*/http\\..*\\.log, 72",
    "squid, .*/access\\.log, 143",
    "load-file, .*\\.dat, 3",
    "facebook-export, .*/facebook/.*\\.json, 52",
    "linkedin-export, .*/linkedin/.*\\.csv, 27"
  })
  void readsAllOfAKind(String kind, String pattern, int count) throws IOException {
    List<Record> rows = read(kind, pattern);
    assertThat(Reading.of(RecordReject.class, rows)).extracting(RecordReject::reason).isEmpty();
    List<Record> main =
        rows.stream()
            .filter(
                row ->
                    row instanceof AuditEvent
                        || row instanceof MailTrace
                        || row instanceof Grant && kind.equals("oauth-grants")
                        || row instanceof Subprocessor
                        || row instanceof HttpRequest
                        || row instanceof LoadFileRow
                        || row instanceof RecipientContact)
            .toList();
    assertThat(main.size()).isEqualTo(count);
  }

  @Test
  void everyAuditRowHasATenantsCustomer() throws IOException {
    assertThat(Reading.of(AuditEvent.class, read("m365-audit", ".*/ual/.*")))
        .allMatch(event -> event.occurredAt() != null && event.organizationId() != null);
  }

  private static List<Record> read(String kind, String pattern) throws IOException {
    Path intake = Corpora.path("matters.dir", "a/intake");
    List<Record> rows = new ArrayList<>();
    try (Stream<Path> files = Files.walk(intake)) {
      for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
        if (path.toString().matches(pattern)) {
          LogFile file = LogFiles.of(path);
          String name = intake.relativize(path).toString();
          SourceKind sourceKind = SourceKind.ofLabel(kind).orElseThrow();
          rows.addAll(Reading.read(Reading.file(sourceKind, name, file)));
        }
      }
    }
    return rows;
  }
}
