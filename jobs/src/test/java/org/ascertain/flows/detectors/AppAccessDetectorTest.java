package org.ascertain.flows.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ascertain.flows.Scene;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.RecipientStatus;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.Flow;
import org.ascertain.tables.Grant;
import org.ascertain.tables.RecipientContact;
import org.ascertain.tables.RowEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppAccessDetectorTest {
  private static final Duration DAY = Duration.ofDays(1);

  @ParameterizedTest
  @CsvSource({
    "Contacts.Read, CONTACTS",
    "https://outlook.office.com/Contacts.ReadWrite, CONTACTS",
    "people.read, CONTACTS",
    "Mail.ReadBasic, MAIL_HDR",
    "EWS.AccessAsUser.All, CONTACTS;MAIL_FULL",
    "User.Read.All, DIRECTORY",
    "Calendars.Read, CAL",
    "BasicDataSet_v0.Contact_v1, CONTACTS",
  })
  void contactBearingScopesAreD(String scope, String categories) {
    Flow flow = only(new Scene().with(grant("Syncer", scope).row()));
    assertThat(flow.grade()).isEqualTo(Grade.D);
    assertThat(flow.thirdPartyId()).isEqualTo("syncer");
    assertThat(flow.mechanism()).isEqualTo(Mechanism.APP_ACCESS);
    assertThat(flow.actor()).isEqualTo(Actor.APP);
    assertThat(flow.recipientStatus()).isEqualTo(RecipientStatus.CUSTOMER_AUTHORISED_APP);
    assertThat(flow.authorisationBasis()).isEqualTo(AuthorisationBasis.USER_CONSENT_SELF);
    assertThat(flow.occurredAt()).isEqualTo(Scene.NOON);
    assertThat(flow.windowFromAt()).isEqualTo(Scene.NOON);
    assertThat(flow.isCensored()).isTrue();
    assertThat(flow.dataCategories()).containsExactly(categories.split(";"));
  }

  @ParameterizedTest
  @CsvSource({
    "User.Read",
    "openid",
    "offline_access",
    "Files.Read",
    "Files.Read.All",
    "Chat.Read",
    "Mail.Send",
    "Contacts.ReadNothing",
  })
  void otherScopesAreNoFlow(String scope) {
    assertThat(new Scene().with(grant("Syncer", scope).row()).flows()).isEmpty();
  }

  @Test
  void onlyWhatWasAddedCounts() {
    Grant widened =
        grant("Syncer", "User.Read").with("scopes", List.of("Contacts.Read", "User.Read")).row();
    assertThat(new Scene().with(widened).flows()).isEmpty();
  }

  @Test
  void aRefusedConsentIsNoGrant() {
    Grant grant = grant("Syncer", "Contacts.Read").with("itemId", "log").with("ordinal", 3L).row();
    AuditEvent refused =
        RowEdit.of(AuditEvent.class)
            .with("itemId", "log")
            .with("ordinal", 3L)
            .with("result", "FAILURE")
            .row();
    assertThat(new Scene().with(grant, refused).flows()).isEmpty();
  }

  @Test
  void accessAfterTheGrantIsC() {
    Scene scene = new Scene().with(grant("Syncer", "Contacts.Read").row());
    scene.with(access(Scene.NOON.plus(DAY), "app-1", Scene.PAT));
    Flow flow = only(scene);
    assertThat(flow.grade()).isEqualTo(Grade.C);
    assertThat(flow.occurredAt()).isEqualTo(Scene.NOON.plus(DAY));
    assertThat(flow.windowFromAt()).isEqualTo(Scene.NOON);
    assertThat(flow.evidence()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, app-1, pat@contoso.example, MailItemsAccessed, before the grant",
    "1, app-2, pat@contoso.example, MailItemsAccessed, another application",
    "1, app-1, kim@contoso.example, MailItemsAccessed, another mailbox",
    "1, app-1, pat@contoso.example, MailboxLogin, no item",
    "9, app-1, pat@contoso.example, MailItemsAccessed, after the removal",
  })
  void otherAccessLeavesItD(int day, String app, String mailbox, String operation, String why) {
    Scene scene =
        new Scene()
            .with(grant("Syncer", "Contacts.Read").row())
            .with(revoke(Scene.NOON.plus(Duration.ofDays(5))));
    AuditEvent use =
        RowEdit.of(AuditEvent.class)
            .with("occurredAt", Scene.NOON.plus(Duration.ofDays(day)))
            .with("appId", app)
            .with("mailbox", mailbox)
            .with("operation", operation)
            .with("recordType", 50)
            .with("result", "SUCCESS")
            .row();
    assertThat(scene.with(use).flows())
        .filteredOn(flow -> Scene.NOON.equals(flow.windowFromAt()))
        .as(why)
        .extracting(Flow::grade)
        .containsExactly(Grade.D);
  }

  @Test
  void accessAfterTheRemovalIsAFlowOfItsOwn() {
    Scene scene =
        new Scene()
            .with(grant("Syncer", "Contacts.Read").row(), revoke(Scene.NOON.plus(DAY)))
            .with(access(Scene.NOON.plus(Duration.ofDays(3)), "app-1", Scene.PAT));
    assertThat(scene.flows())
        .extracting(Flow::grade, flow -> flow.windowToAt() != null)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Grade.D, true),
            org.assertj.core.groups.Tuple.tuple(Grade.C, false));
  }

  @Test
  void theRemovalEndsTheWindow() {
    Instant removed = Scene.NOON.plus(Duration.ofDays(5));
    Flow flow = only(new Scene().with(grant("Syncer", "Contacts.Read").row(), revoke(removed)));
    assertThat(flow.windowToAt()).isEqualTo(removed);
    assertThat(flow.isCensored()).isFalse();
    assertThat(flow.evidence()).hasSize(2);
  }

  @Test
  void aConsentEndsWhenItExpires() {
    Grant grant =
        grant("Syncer", "BasicDataSet_v0.Contact_v1")
            .with("itemId", "log")
            .with("ordinal", 4L)
            .row();
    AuditEvent consent =
        RowEdit.of(AuditEvent.class)
            .with("itemId", "log")
            .with("ordinal", 4L)
            .with("result", "SUCCESS")
            .with("properties", Map.of("ApprovalExpiryDateInUTC", "2018-06-01T00:00:00"))
            .row();
    Flow flow = only(new Scene().with(grant, consent));
    assertThat(flow.windowToAt()).isEqualTo(Instant.parse("2018-06-01T00:00:00Z"));
    assertThat(flow.isCensored()).isFalse();
  }

  @Test
  void aRemovalAloneShowsAGrantOfUnknownStart() {
    Flow flow = only(new Scene().with(revoke(Scene.NOON)));
    assertThat(flow.grade()).isEqualTo(Grade.D);
    assertThat(flow.windowFromAt()).isNull();
    assertThat(flow.windowToAt()).isEqualTo(Scene.NOON);
    assertThat(flow.isCensored()).isTrue();
  }

  @Test
  void aNewGrantAfterARemovalIsANewFlow() {
    Instant later = Scene.NOON.plus(Duration.ofDays(90));
    Scene scene =
        new Scene()
            .with(grant("Syncer", "Contacts.Read").row())
            .with(revoke(Scene.NOON.plus(DAY)))
            .with(grant("Syncer", "Contacts.Read").with("occurredAt", later).row());
    assertThat(scene.flows()).hasSize(2);
  }

  @Test
  void aSnapshotTellsWhoAnObjectIsAndIsNoSecondFlow() {
    Grant byObject =
        grant(null, "Contacts.Read").with("appId", null).with("clientObjectId", "o-1").row();
    Grant snapshot =
        grant("Syncer", "Contacts.Read")
            .with("event", "SNAPSHOT")
            .with("clientObjectId", "O-1")
            .with("mailbox", null)
            .with("principal", "Pat Rivera")
            .with("scopes", List.of("Contacts.Read"))
            .with("scopesAdded", List.of())
            .row();
    Flow flow = only(new Scene().with(byObject, snapshot));
    assertThat(flow.thirdPartyId()).isEqualTo("syncer");
    assertThat(flow.evidence()).hasSize(2);
  }

  @Test
  void aTenantWideGrantHasNoMailbox() {
    Grant grant =
        grant("Syncer", "Contacts.Read")
            .with("isTenantWide", true)
            .with("isAdminConsent", true)
            .row();
    Flow flow = only(new Scene().with(grant));
    assertThat(flow.mailbox()).isNull();
    assertThat(flow.authorisationBasis()).isEqualTo(AuthorisationBasis.ADMIN_CONSENT_TENANT);
  }

  @Test
  void anAdministratorsOwnConsentIsNotTenantWide() {
    Grant grant = grant("Syncer", "Contacts.Read").with("isAdminConsent", true).row();
    Flow flow = only(new Scene().with(grant));
    assertThat(flow.mailbox()).isEqualTo(Scene.PAT);
    assertThat(flow.authorisationBasis()).isEqualTo(AuthorisationBasis.ADMIN_CONSENT_SELF);
  }

  @Test
  void theProvidersApplicationIsProviderUse() {
    Grant grant =
        grant("Helper", "Contacts.Read")
            .with("appOwnerOrganizationId", "72f988bf-86f1-41af-91ab-2d7cd011db47")
            .row();
    Flow flow = only(new Scene().with(grant));
    assertThat(flow.mechanism()).isEqualTo(Mechanism.PROVIDER_USE);
    assertThat(flow.thirdPartyId()).isNull();
    assertThat(flow.recipientStatus()).isEqualTo(RecipientStatus.PROVIDER);
    assertThat(flow.actor()).isEqualTo(Actor.PROVIDER);
  }

  @Test
  void theCustomersOwnApplicationIsNothing() {
    Grant grant =
        grant("Payroll", "Contacts.Read").with("appOwnerOrganizationId", "tenant-1").row();
    assertThat(new Scene().with(grant).flows()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Unheard Of Sync, APP",
    "Syncer f\u043Er Outlook, APP",
    "Crmh0use Sync, INTRUDER",
  })
  void unknownNamesResolveToNobodyAndImitationsAreAnIntruders(String name, Actor actor) {
    Flow flow = only(new Scene().with(grant(name, "Contacts.Read").row()));
    assertThat(flow.actor()).isEqualTo(actor);
    assertThat(flow.recipientHost()).isEqualTo(name);
  }

  @Test
  void theVendorsOwnRecordsMakeItA() {
    RecipientContact kept =
        RowEdit.of(RecipientContact.class)
            .with("thirdPartyId", "syncer")
            .with("exportKind", "contacts")
            .with("emails", List.of("kim@fabrikam.example"))
            .row();
    Scene scene = new Scene().with(grant("Syncer", "Contacts.Read").row(), kept);
    Flow flow = only(scene.holding("kim@fabrikam.example"));
    assertThat(flow.mechanism()).isEqualTo(Mechanism.APP_ACCESS);
    assertThat(flow.grade()).isEqualTo(Grade.A);
    assertThat(flow.occurredAt()).as("not before the grant").isEqualTo(Scene.NOON);
    assertThat(flow.contactCount()).isEqualTo(1);
  }

  @Test
  void usersOwnClientsAreNoFlow() {
    AuditEvent own = access(Scene.NOON, "00000002-0000-0ff1-ce00-000000000000", Scene.PAT);
    AuditEvent unknown = access(Scene.NOON, "27922004-5251-4030-b22d-91ecd9a37ea4", Scene.PAT);
    assertThat(new Scene().with(own, unknown).flows()).isEmpty();
  }

  private static RowEdit<Grant> grant(String name, String scope) {
    return RowEdit.of(Grant.class)
        .with("occurredAt", Scene.NOON)
        .with("mailbox", Scene.PAT)
        .with("event", "GRANT")
        .with("appId", "app-1")
        .with("appName", name)
        .with("isTenantWide", false)
        .with("scopesAdded", List.of(scope))
        .with("scopes", List.of(scope));
  }

  private static Grant revoke(Instant at) {
    return grant("Syncer", "x")
        .with("event", "REVOKE")
        .with("occurredAt", at)
        .with("scopesAdded", List.of())
        .with("scopes", List.of())
        .with("scopesRemoved", List.of("Contacts.Read"))
        .row();
  }

  private static AuditEvent access(Instant at, String app, String mailbox) {
    return RowEdit.of(AuditEvent.class)
        .with("occurredAt", at)
        .with("appId", app)
        .with("mailbox", mailbox)
        .with("operation", "MailItemsAccessed")
        .with("recordType", 50)
        .with("result", "SUCCESS")
        .row();
  }

  private static Flow only(Scene scene) {
    List<Flow> flows = scene.flows();
    assertThat(flows).hasSize(1);
    return flows.get(0);
  }
}
