package org.ascertain.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ascertain.Corpora;
import org.ascertain.formats.logs.LogFile;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.Grant;
import org.ascertain.tables.RecordReject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The audit log of a laboratory tenant, against counts made by other programs. */
class AuditCorpusTest {
  private static final String FILE = "m365/invictus-ual/auditrecords.csv.gz";

  private static LogFile log;
  private static List<Record> rows;

  @BeforeAll
  static void readOnce() throws IOException {
    log = LogFiles.of(Corpora.path(FILE));
    rows = Reading.read(Reading.file(SourceKind.M365_AUDIT, FILE, log));
  }

  @Test
  void everyRowIsKeptRepeatedOrRefused() throws IOException {
    JsonNode truth = Corpora.truth().get("m365");
    List<AuditEvent> events = Reading.of(AuditEvent.class, rows);
    long repeats = events.stream().filter(event -> event.repeatsRecordId() != null).count();
    List<RecordReject> rejects = Reading.of(RecordReject.class, rows);
    assertThat(events.size() + rejects.size()).isEqualTo(truth.get("rows").asInt());
    assertThat(events.size() - repeats).isEqualTo(truth.get("distinct_Id").asLong());
    assertThat(rejects).hasSize(truth.get("unparseable_AuditData").asInt());
    assertThat(rejects).extracting(RecordReject::reason).containsOnly("AuditData is empty");
  }

  @Test
  void repeatsPointAtKeptRowsOfTheSameEvent() {
    Map<String, AuditEvent> events =
        Reading.of(AuditEvent.class, rows).stream()
            .collect(Collectors.toMap(AuditEvent::recordId, Function.identity()));
    for (AuditEvent event : events.values()) {
      if (event.repeatsRecordId() != null) {
        AuditEvent first = events.get(event.repeatsRecordId());
        assertThat(first.repeatsRecordId()).isNull();
        assertThat(first.eventId()).isEqualTo(event.eventId());
        assertThat(first.ordinal()).isLessThan(event.ordinal());
      }
    }
  }

  @Test
  void operationsAndWorkloadsCountAsElsewhere() throws IOException {
    JsonNode truth = Corpora.truth().get("m365");
    List<AuditEvent> events = Reading.of(AuditEvent.class, rows);
    assertThat(counts(events, AuditEvent::operation)).isEqualTo(counts(truth.get("operations")));
    assertThat(counts(events, AuditEvent::workload)).isEqualTo(counts(truth.get("workloads")));
    assertThat(counts(events, event -> String.valueOf(event.recordType())))
        .isEqualTo(counts(truth.get("record_types")));
    // Elsewhere letter case does not tell users apart.
    assertThat(events.stream().map(event -> event.userId().toLowerCase(Locale.ROOT)).distinct())
        .hasSize(truth.get("users").asInt());
  }

  @Test
  void consentsAreAsElsewhere() throws IOException {
    Map<Long, AuditEvent> consents =
        Reading.of(AuditEvent.class, rows).stream()
            .filter(event -> event.operation().equals("Consent to application."))
            .filter(event -> event.repeatsRecordId() == null)
            .collect(Collectors.toMap(AuditEvent::ordinal, Function.identity()));
    List<Grant> grants =
        Reading.of(Grant.class, rows).stream()
            .filter(grant -> consents.containsKey(grant.ordinal()))
            .toList();
    JsonNode truth = Corpora.truth().get("m365");
    assertThat(consents).hasSize(truth.get("distinct_consent_ids").asInt());
    assertThat(grants.stream().map(Grant::appId).distinct()).hasSize(9);
    for (JsonNode consent : truth.get("consents")) {
      if (isFailed(consent, consents)) {
        assertThat(grants).noneMatch(grant -> isOf(consent, grant, consents));
      } else {
        assertThat(grants).anyMatch(grant -> isOf(consent, grant, consents));
        assertThat(scopes(consent)).isEqualTo(scopes(consent, grants, consents));
      }
    }
  }

  private static boolean isFailed(JsonNode consent, Map<Long, AuditEvent> consents) {
    return consents.values().stream()
        .filter(event -> event.eventId().equals(consent.get("Id").asText()))
        .anyMatch(event -> event.result().equals("FAILURE"));
  }

  @Test
  void locatorsLeadBackToTheBytes() {
    for (AuditEvent event : Reading.of(AuditEvent.class, rows)) {
      String[] place = event.locator().split("row:", -1)[1].split("[@+]", -1);
      int from = Integer.parseInt(place[1]);
      String row = new String(log.bytes(), from, Integer.parseInt(place[2]), UTF_8);
      assertThat(row).startsWith("\"{").contains(event.eventId());
    }
  }

  private static boolean isOf(JsonNode consent, Grant grant, Map<Long, AuditEvent> consents) {
    return consents.get(grant.ordinal()).eventId().equals(consent.get("Id").asText())
        && grant.appName().equals(consent.get("app").asText())
        && grant.grantedBy().equals(consent.get("user").asText())
        && Boolean.toString(grant.isAdminConsent()).equalsIgnoreCase(consent.get("admin").asText());
  }

  private static Set<String> scopes(JsonNode consent) {
    Set<String> scopes = new HashSet<>();
    consent.get("perms").forEach(perm -> scopes.addAll(Scopes.of(perm.asText())));
    return scopes;
  }

  /** The independent count joins both sides of the arrow. */
  private static Set<String> scopes(
      JsonNode consent, List<Grant> grants, Map<Long, AuditEvent> consents) {
    Set<String> scopes = new HashSet<>();
    for (Grant grant : grants) {
      if (isOf(consent, grant, consents)) {
        scopes.addAll(grant.scopes());
        scopes.addAll(grant.scopesRemoved());
      }
    }
    return scopes;
  }

  private static Map<String, Long> counts(
      List<AuditEvent> events, Function<AuditEvent, String> key) {
    return events.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
  }

  private static Map<String, Long> counts(JsonNode object) {
    Map<String, Long> counts = new TreeMap<>();
    object.properties().forEach(member -> counts.put(member.getKey(), member.getValue().asLong()));
    return counts;
  }
}
