package org.ascertain.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.ascertain.matter.ClassDefinition;
import org.ascertain.matter.DetectorSettings;
import org.ascertain.matter.ExtractionSettings;
import org.ascertain.matter.Matter;
import org.ascertain.matter.Period;
import org.ascertain.matter.Provider;
import org.ascertain.matter.Sampling;
import org.ascertain.matter.Theory;
import org.ascertain.model.Grade;
import org.ascertain.model.Hashes;
import org.ascertain.model.Holder;
import org.ascertain.model.HttpParameter;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Participant;
import org.ascertain.model.ParticipantRole;
import org.ascertain.model.Side;
import org.ascertain.model.SourceKind;
import org.ascertain.spark.Progress;
import org.ascertain.spark.SparkSessionExtension;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.Workspace;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.Flow;
import org.ascertain.tables.FlowContact;
import org.ascertain.tables.FrameCustomer;
import org.ascertain.tables.Grant;
import org.ascertain.tables.HttpRequest;
import org.ascertain.tables.Item;
import org.ascertain.tables.PersonIdentifier;
import org.ascertain.tables.RecipientContact;
import org.ascertain.tables.RowEdit;
import org.ascertain.tables.Source;
import org.ascertain.tables.SourceOverlap;
import org.ascertain.tables.TableRuntime;
import org.ascertain.tables.ThirdParty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessionExtension.class)
class FlowsStageTest {
  private static final Instant SENT = Instant.parse("2018-03-01T10:00:00Z");

  @TempDir Path folder;

  @Test
  void rowsOfAllKindsBecomeFlows(SparkSession spark) {
    StageContext context =
        TableRuntime.context(spark, new Workspace(folder.toUri().toString()), 200, Progress.SILENT);
    write(context);

    new FlowsStage(matter()).run(context);

    List<Flow> flows = context.tables().read(Flow.class).collectAsList();
    assertThat(flows)
        .extracting(Flow::customerId, Flow::mechanism, Flow::thirdPartyId, Flow::grade)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("c1", Mechanism.MAIL_OUT, "crm", Grade.B),
            org.assertj.core.groups.Tuple.tuple("c1", Mechanism.APP_ACCESS, "syncer", Grade.C),
            org.assertj.core.groups.Tuple.tuple("c1", Mechanism.WEB_TRACKING, "pixel", Grade.B),
            org.assertj.core.groups.Tuple.tuple("c1", Mechanism.CONTACT_SYNC, "social", Grade.A));
    assertThat(flows).allSatisfy(flow -> assertThat(flow.evidence()).isNotEmpty());
    assertThat(flows)
        .filteredOn(flow -> flow.mechanism() == Mechanism.MAIL_OUT)
        .extracting(Flow::contactCount)
        .containsExactly(6L);
    List<FlowContact> contacts = context.tables().read(FlowContact.class).collectAsList();
    assertThat(contacts).extracting(FlowContact::personId).contains("p0");
    assertThat(contacts)
        .extracting(FlowContact::matchVariant)
        .contains("PLAIN", "sha256(lower_trim)");
    assertThat(context.tables().read(SourceOverlap.class).collectAsList())
        .extracting(SourceOverlap::flowCount)
        .containsOnly(1L);
  }

  private static void write(StageContext context) {
    var tables = context.tables();
    tables.replace(
        FrameCustomer.class,
        List.of(
            RowEdit.of(FrameCustomer.class)
                .with("customerId", "c1")
                .with("domains", List.of("contoso.example"))
                .row()));
    tables.replace(
        ThirdParty.class,
        List.of(
            party("crm", "crm.test", "crm_marketing"),
            party("syncer", "syncer.test", "contact_sync_app"),
            party("pixel", "pixel.test", "ad_tech"),
            party("social", "social.test", "social_network")));
    tables.replace(
        Source.class,
        List.of(
            RowEdit.of(Source.class)
                .with("sourceId", "s1")
                .with("path", "pat/Sent.mbox")
                .with("side", Side.CUSTOMER)
                .row()));
    tables.replace(Item.class, List.of(message(), attachment()));
    List<ContactRecord> contacts = new ArrayList<>();
    List<PersonIdentifier> persons = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      contacts.add(contact(i));
      persons.add(new PersonIdentifier("p" + i, address(i), IdentifierKind.EMAIL));
    }
    tables.replace(ContactRecord.class, contacts);
    tables.replace(PersonIdentifier.class, persons);
    tables.replace(HttpRequest.class, List.of(request()));
    tables.replace(Grant.class, List.of(grant()));
    tables.replace(AuditEvent.class, List.of(access()));
    tables.replace(RecipientContact.class, List.of(imported()));
  }

  private static ThirdParty party(String id, String domain, String category) {
    return RowEdit.of(ThirdParty.class)
        .with("thirdPartyId", id)
        .with("name", id)
        .with("category", category)
        .with("domains", List.of(domain))
        .with("role", "RECIPIENT")
        .row();
  }

  private static RowEdit<Item> item(String id) {
    return RowEdit.of(Item.class)
        .with("itemId", id)
        .with("familyId", "m1")
        .with("sourceId", "s1")
        .with("customerId", "c1")
        .with("sourceKind", SourceKind.MAIL)
        .with("sentAt", SENT);
  }

  private static Item message() {
    return item("m1")
        .with("kind", ItemKind.MESSAGE)
        .with("messageId", "<1@contoso.example>")
        .with(
            "participants",
            List.of(
                participant(ParticipantRole.FROM, 0, "pat@contoso.example"),
                participant(ParticipantRole.TO, 1, "import@crm.test")))
        .row();
  }

  private static Participant participant(ParticipantRole role, int ordinal, String address) {
    return new Participant(role, ordinal, null, address, address);
  }

  private static Item attachment() {
    return item("a1").with("kind", ItemKind.ATTACHMENT).with("parentId", "m1").row();
  }

  private static ContactRecord contact(int number) {
    return RowEdit.of(ContactRecord.class)
        .with("contactRecordId", "r" + number)
        .with("itemId", "a1")
        .with("customerId", "c1")
        .with("holder", Holder.CUSTOMER)
        .with("emails", List.of(address(number)))
        .row();
  }

  private static String address(int number) {
    return "person" + number + "@fabrikam.example";
  }

  private static HttpRequest request() {
    byte[] bytes = address(1).getBytes(StandardCharsets.UTF_8);
    return RowEdit.of(HttpRequest.class)
        .with("customerId", "c1")
        .with("occurredAt", SENT)
        .with("url", "https://t.pixel.test/p?em=x")
        .with("host", "t.pixel.test")
        .with("isHostOnly", false)
        .with("parameters", List.of(new HttpParameter("QUERY", "em", Hashes.sha256(bytes))))
        .row();
  }

  private static Grant grant() {
    return RowEdit.of(Grant.class)
        .with("customerId", "c1")
        .with("mailbox", "pat@contoso.example")
        .with("occurredAt", SENT)
        .with("event", "GRANT")
        .with("appId", "app-1")
        .with("appName", "Syncer for Outlook")
        .with("isTenantWide", false)
        .with("scopesAdded", List.of("Contacts.Read", "User.Read"))
        .with("scopes", List.of("Contacts.Read", "User.Read"))
        .row();
  }

  private static AuditEvent access() {
    return RowEdit.of(AuditEvent.class)
        .with("customerId", "c1")
        .with("mailbox", "pat@contoso.example")
        .with("occurredAt", SENT.plusSeconds(3600))
        .with("operation", "MailItemsAccessed")
        .with("recordType", 50)
        .with("result", "SUCCESS")
        .with("appId", "APP-1")
        .row();
  }

  private static RecipientContact imported() {
    return RowEdit.of(RecipientContact.class)
        .with("customerId", "c1")
        .with("thirdPartyId", "social")
        .with("exportKind", "contacts_uploaded")
        .with("emails", List.of(address(2)))
        .with("firstImportAt", SENT)
        .row();
  }

  private static Matter matter() {
    Period period = new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2019, 12, 31));
    return new Matter(
        "m",
        "M",
        "file:/m.yaml",
        "0",
        "file:/w",
        ZoneOffset.UTC,
        new Provider("Microsoft", List.of("provider.example"), List.of()),
        new Theory(Set.of(), Set.of(), Set.of()),
        new ClassDefinition(1, "customer", true, period, List.of(), List.of()),
        null,
        new Sampling(Sampling.Design.CENSUS, null, null),
        List.of(),
        List.of(),
        List.of(),
        DetectorSettings.DEFAULT,
        Map.of(),
        List.of(),
        ExtractionSettings.DEFAULT);
  }
}
