package org.ascertain.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.ascertain.errors.UserException;
import org.ascertain.matter.Matter;
import org.ascertain.matter.MatterReader;
import org.ascertain.model.ItemKind;
import org.ascertain.model.SourceKind;
import org.ascertain.spark.Progress;
import org.ascertain.spark.SparkSessionExtension;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.Workspace;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.Designation;
import org.ascertain.tables.FrameCustomer;
import org.ascertain.tables.Grant;
import org.ascertain.tables.Item;
import org.ascertain.tables.RecordReject;
import org.ascertain.tables.SampleRows;
import org.ascertain.tables.Source;
import org.ascertain.tables.SourceLocation;
import org.ascertain.tables.TableRuntime;
import org.ascertain.tables.ThirdParty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessionExtension.class)
class RecordsStageTest {
  private static final String CONSENT =
      "{\"Id\":\"%s\",\"Operation\":\"Consent to application.\",\"OrganizationId\":\"t-1\","
          + "\"UserId\":\"pat@contoso.example\",\"ModifiedProperties\":[{\"Name\":"
          + "\"ConsentAction.Permissions\",\"NewValue\":"
          + "\"[] => [[Id: K, ClientId: c, Scope: A.Read]]; \"}]}\n";

  @TempDir Path folder;

  private final List<Source> sources = new ArrayList<>();
  private final List<SourceLocation> locations = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();

  @Test
  void repeatsComeOutTheSameInWhateverInstalments(SparkSession spark) throws Exception {
    add("b", CONSENT.formatted("e1") + CONSENT.formatted("e2") + CONSENT.formatted("e2"));
    add("c", CONSENT.formatted("e1"));
    StageContext instalments = context(spark, "w1");
    run(instalments);
    assertThat(repeats(instalments)).containsExactly("b0 -", "b1 -", "b2 b1", "c0 b0");
    add("a", CONSENT.formatted("e3") + CONSENT.formatted("e1") + "no json\n{\"broken\n");
    run(instalments);
    StageContext atOnce = context(spark, "w2");
    run(atOnce);

    assertThat(repeats(instalments))
        .containsExactly("a0 -", "a1 -", "b0 a1", "b1 -", "b2 b1", "c0 a1");
    for (Class<? extends Record> type : List.of(AuditEvent.class, Grant.class)) {
      assertThat(sorted(instalments, type)).isEqualTo(sorted(atOnce, type));
    }
    assertThat(instalments.tables().read(Grant.class).collectAsList())
        .hasSize(6)
        .filteredOn(grant -> grant.repeatsRecordId() == null)
        .extracting(Grant::itemId)
        .containsExactlyInAnyOrder("a", "a", "b");
    assertThat(instalments.tables().read(RecordReject.class).collectAsList()).hasSize(1);
  }

  @Test
  void aRunWithNothingNewWritesNoRows(SparkSession spark) throws Exception {
    add("b", CONSENT.formatted("e1") + CONSENT.formatted("e1"));
    StageContext context = context(spark, "w3");
    run(context);
    long version = context.tables().log().version("audit_events").orElseThrow();
    run(context);
    assertThat(context.tables().log().version("audit_events")).hasValue(version);
  }

  @Test
  void referenceDataIsWrittenWhole(SparkSession spark) throws Exception {
    StageContext context = context(spark, "w4");
    run(context);
    assertThat(context.tables().read(FrameCustomer.class).collectAsList())
        .extracting(FrameCustomer::customerId)
        .containsExactly("c-1");
    assertThat(context.tables().read(ThirdParty.class).count()).isGreaterThan(200);
    assertThat(context.tables().read(Designation.class).collectAsList())
        .extracting(Designation::designation)
        .containsExactly("PRIVILEGED");
  }

  @Test
  void aSourceOfAnUnknownOrganisationIsToldBeforeAnythingIsRead() throws IOException {
    assertThatThrownBy(() -> stage("nobody-knows"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("third_party 'nobody-knows' is no id, name or domain");
  }

  private void add(String id, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(id + ".jsonl"), text);
    sources.add(
        row(Source.class, Map.of("sourceId", "s" + id, "path", id, "kind", SourceKind.M365_AUDIT)));
    locations.add(
        new SourceLocation("s" + id, file.toUri().toString(), Files.size(file), Instant.EPOCH));
    items.add(
        row(
            Item.class,
            Map.of(
                "itemId",
                id,
                "unitId",
                "u" + id,
                "sourceId",
                "s" + id,
                "locator",
                "",
                "kind",
                ItemKind.EVIDENCE,
                "sourceKind",
                SourceKind.M365_AUDIT)));
  }

  private void run(StageContext context) throws Exception {
    context.tables().replace(Source.class, sources);
    context.tables().replace(SourceLocation.class, locations);
    context.tables().replace(Item.class, items);
    stage("facebook").run(context);
  }

  private RecordsStage stage(String thirdParty) throws IOException {
    Files.writeString(folder.resolve("in.csv"), "x");
    Files.writeString(folder.resolve("privilege.csv"), "item_id,designation\nb,privileged\n");
    Files.writeString(
        folder.resolve("customers.csv"),
        "customer_id,tenant_ids,domains\nc-1,t-1,contoso.example\n");
    Path file =
        Files.writeString(
            folder.resolve("matter.yaml"),
            """
            matter: m
            title: M
            provider: {name: Provider, domains: [provider.example]}
            class:
              version: 1
              period: {from: 2016-07-17, to: 2020-07-17}
            customers: {frame: customers.csv}
            sampling: {design: census}
            sources:
              - {path: in.csv, side: recipient, third_party: %s}
            designations: [privilege.csv]
            """
                .formatted(thirdParty));
    Matter matter = MatterReader.read(file.toString(), Map.of());
    return new RecordsStage(matter, new Configuration());
  }

  private StageContext context(SparkSession spark, String name) {
    Workspace workspace = new Workspace(folder.resolve(name).toUri().toString());
    return TableRuntime.context(spark, workspace, 1 << 20, Progress.SILENT);
  }

  /** Each row by item and ordinal, and the row that it repeats. */
  private static List<String> repeats(StageContext context) {
    List<AuditEvent> events = context.tables().read(AuditEvent.class).collectAsList();
    return events.stream()
        .map(event -> place(event) + " " + placeOf(event.repeatsRecordId(), events))
        .sorted()
        .toList();
  }

  private static String placeOf(String recordId, List<AuditEvent> events) {
    return events.stream()
        .filter(event -> event.recordId().equals(recordId))
        .map(RecordsStageTest::place)
        .findFirst()
        .orElse("-");
  }

  private static String place(AuditEvent event) {
    return event.itemId() + event.ordinal();
  }

  private static List<String> sorted(StageContext context, Class<? extends Record> type) {
    return context.tables().read(type).collectAsList().stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }

  /** A sparse row with some values set by name. */
  private static <R extends Record> R row(Class<R> type, Map<String, Object> set) {
    R sample = SampleRows.sparse(type, 1);
    RecordComponent[] components = type.getRecordComponents();
    try {
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        String name = components[i].getName();
        values[i] =
            set.containsKey(name) ? set.get(name) : components[i].getAccessor().invoke(sample);
      }
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
