package org.ascertain.flows.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ascertain.flows.Scene;
import org.ascertain.flows.evidence.ForeignContact;
import org.ascertain.flows.evidence.HeldContact;
import org.ascertain.matter.DetectorSettings;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.ExportAccount;
import org.ascertain.tables.Flow;
import org.ascertain.tables.PolicyChange;
import org.ascertain.tables.RecipientContact;
import org.ascertain.tables.RowEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Connects, folders, exports, notifications and policies: all that speaks of a synchronised book.
 */
class ContactSyncTest {
  private static final String KIM = "kim@fabrikam.example";
  private static final String SUBJECT = "Your contacts were imported";

  @Test
  void aConnectIsDAndWithContactsHeldThenC() {
    assertThat(only(new Scene().with(connect("Facebook"))).grade()).isEqualTo(Grade.D);
    Flow flow =
        only(new Scene().with(connect("Facebook"), held("Contacts", Scene.NOON.minusSeconds(1))));
    assertThat(flow.grade()).isEqualTo(Grade.C);
    assertThat(flow.contactCount()).isEqualTo(1);
    assertThat(flow.actor()).isEqualTo(Actor.USER_FEATURE);
    assertThat(flow.authorisationBasis()).isEqualTo(AuthorisationBasis.USER_INITIATED_SYNC);
  }

  @Test
  void contactsAddedLaterOrOfUnknownAgeDoNotMakeItC() {
    Scene scene =
        new Scene()
            .with(connect("Facebook"))
            .with(held("Contacts", Scene.NOON.plusSeconds(1)), held("Contacts", null));
    assertThat(only(scene).grade()).isEqualTo(Grade.D);
  }

  @Test
  void noUploadIsDocumentedForLinkedIn() {
    PolicyChange early =
        policy("New-ConnectSubscription", "LinkedIn", "True")
            .with("occurredAt", Instant.parse("2016-09-01T00:00:00Z"))
            .row();
    Flow flow = only(new Scene().with(early, held("Contacts", Instant.EPOCH)));
    assertThat(flow.grade()).isEqualTo(Grade.D);
  }

  @Test
  void aFailedConnectIsNone() {
    PolicyChange connect =
        policy("New-ConnectSubscription", "Facebook", "True")
            .with("itemId", "log")
            .with("ordinal", 7L)
            .row();
    AuditEvent failed =
        RowEdit.of(AuditEvent.class)
            .with("itemId", "log")
            .with("ordinal", 7L)
            .with("result", "FAILURE")
            .row();
    assertThat(new Scene().with(connect, failed).flows()).isEmpty();
  }

  @Test
  void aFolderNamedAfterANetworkIsAConnect() {
    Scene scene =
        new Scene()
            .with(held("People/Facebook", Scene.NOON))
            .with(held("Contacts", Scene.NOON.minus(Duration.ofDays(9))));
    Flow flow = only(scene);
    assertThat(flow.grade()).isEqualTo(Grade.C);
    assertThat(flow.occurredAt()).isEqualTo(Scene.NOON);
    assertThat(new Scene().with(held("Friends", Scene.NOON)).flows()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, true, A",
        "pat@contoso.example, true, A",
        "pat@contoso.example, false, B",
        "somebody@gmail.com, false, F",
        "-, false, F",
      })
  void exportsAreGradedByWhatTheyShow(@Nullable String account, boolean isHeld, Grade grade) {
    Scene scene = new Scene().with(exported(Scene.NOON, KIM).with("account", account).row());
    Flow flow = only(isHeld ? scene.holding(KIM) : scene.holding("other@fabrikam.example"));
    assertThat(flow.grade()).isEqualTo(grade);
    assertThat(flow.thirdPartyId()).isEqualTo("facebook");
    assertThat(flow.occurredAt()).isEqualTo(Scene.NOON);
  }

  @ParameterizedTest
  @CsvSource({
    "facebook/one, pat@contoso.example, B",
    "facebook/one, somebody@gmail.com, F",
    "facebook/two, pat@contoso.example, F",
  })
  void aProfileOfTheSameExportNamesTheAccount(String folder, String account, Grade grade) {
    ExportAccount profile =
        RowEdit.of(ExportAccount.class)
            .with("thirdPartyId", "facebook")
            .with("exportFolder", folder)
            .with("account", account)
            .with("locator", "profile")
            .row();
    Flow flow =
        only(
            new Scene()
                .with(exported(Scene.NOON, KIM).with("exportFolder", "facebook/one").row())
                .with(profile));
    assertThat(flow.grade()).isEqualTo(grade);
    assertThat(flow.evidence().stream().anyMatch(e -> e.locator().equals("profile")))
        .isEqualTo(grade == Grade.B);
  }

  @Test
  void aCorrespondentIsNoContactRecord() {
    Scene scene = new Scene().with(exported(Scene.NOON, KIM).row()).knowing(KIM);
    assertThat(only(scene).grade()).isEqualTo(Grade.F);
  }

  @Test
  void namesOnlyAreInferred() {
    RecipientContact name =
        exported(Scene.NOON, KIM)
            .with("emails", List.of())
            .with("account", Scene.PAT)
            .with("fullName", "Kim Lee")
            .row();
    assertThat(only(new Scene().with(name)).grade()).isEqualTo(Grade.F);
  }

  @Test
  void acceptedConnectionsAreNoUpload() {
    RecipientContact friend = exported(Scene.NOON, KIM).with("exportKind", "connections").row();
    assertThat(new Scene().with(friend).holding(KIM).flows()).isEmpty();
  }

  @Test
  void importsFarApartAreTwoFlows() {
    Instant later = Scene.NOON.plus(Duration.ofDays(200));
    Scene scene =
        new Scene()
            .with(exported(Scene.NOON, KIM).row(), exported(Scene.NOON.plusSeconds(60), KIM).row())
            .with(exported(later, KIM).row())
            .holding(KIM);
    assertThat(scene.flows())
        .extracting(Flow::occurredAt)
        .containsExactlyInAnyOrder(Scene.NOON, later);
  }

  @Test
  void importsAreToldApartAtTheEndsOfThePeriod() {
    Instant before = Instant.parse("2016-07-16T12:00:00Z");
    Scene scene =
        new Scene()
            .with(exported(before, KIM).row())
            .with(exported(before.plus(Duration.ofDays(2)), KIM).row())
            .holding(KIM);
    assertThat(scene.flows()).hasSize(2);
  }

  @Test
  void connectExportAndNotificationAreOneEvent() {
    Mail mail =
        Mail.from("notification@facebook.com", Scene.PAT)
            .in("pat/Inbox.mbox")
            .subject(SUBJECT)
            .header("Authentication-Results", "mx; dkim=pass header.d=facebook.com");
    Scene scene =
        new Scene()
            .with(connect("Facebook"), mail.copy())
            .with(exported(Scene.NOON.plusSeconds(30), KIM).row())
            .holding(KIM);
    Flow flow = only(scene);
    assertThat(flow.grade()).isEqualTo(Grade.A);
    assertThat(flow.evidence()).hasSize(3);
    assertThat(flow.occurredAt()).isEqualTo(Scene.NOON.plusSeconds(30));
  }

  @ParameterizedTest
  @CsvSource({
    "Your contacts were imported, mx; dkim=pass header.d=facebook.com, D",
    "Vos contacts ont \u00E9t\u00E9 import\u00E9s, mx; dkim=pass header.i=@mail.facebook.com, D",
    "Ihre Kontakte wurden hochgeladen, mx; dkim=pass header.d=facebook.com, D",
    "Your contacts were imported, mx; dkim=pass header.d=evil.example, F",
    "Your contacts were imported, mx; dkim=fail header.d=facebook.com, F",
    "Your contacts were imported, , F",
  })
  void notificationsNeedAnAlignedSignature(String subject, String results, Grade grade) {
    Mail mail =
        Mail.from("notification@facebook.com", Scene.PAT)
            .in("pat/Inbox.mbox")
            .subject(subject)
            .header("authentication-results", results == null ? "" : results);
    assertThat(only(new Scene().with(mail.copy())).grade()).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    "notification@facebook.com, Kim commented on your post",
    "notification@facebook.com, You have new contacts",
    "news@crmhouse.test, Your contacts were imported",
    "kim@fabrikam.example, Your contacts were imported",
  })
  void otherMailIsNoNotification(String from, String subject) {
    Mail mail = Mail.from(from, Scene.PAT).in("pat/Inbox.mbox").subject(subject);
    assertThat(new Scene().with(mail.copy()).flows()).isEmpty();
  }

  @Test
  void aPolicySwitchedOnIsAnOpportunityUntilItIsSwitchedOff() {
    Instant off = Scene.NOON.plus(Duration.ofDays(30));
    Scene scene =
        new Scene()
            .with(policy("Set-OwaMailboxPolicy", "DisableFacebook", "False").row())
            .with(
                policy("Set-OwaMailboxPolicy", "FacebookEnabled", "False")
                    .with("occurredAt", off)
                    .row());
    Flow flow = only(scene);
    assertThat(flow.grade()).isEqualTo(Grade.E);
    assertThat(flow.windowFromAt()).isEqualTo(Scene.NOON);
    assertThat(flow.windowToAt()).isEqualTo(off);
    assertThat(flow.isCensored()).isFalse();
  }

  @Test
  void switchingOffAloneShowsAnOpportunityOfUnknownStart() {
    Flow flow =
        only(new Scene().with(policy("Set-OwaMailboxPolicy", "DisableFacebook", "True").row()));
    assertThat(flow.grade()).isEqualTo(Grade.E);
    assertThat(flow.occurredAt()).isNull();
    assertThat(flow.windowFromAt()).isNull();
    assertThat(flow.windowToAt()).isEqualTo(Scene.NOON);
    assertThat(flow.isCensored()).isTrue();
  }

  @Test
  void aDefaultCountsOnlyWhereTheMatterDeclaresIt() {
    assertThat(new Scene().flows()).isEmpty();
    DetectorSettings declared = new DetectorSettings(5, 20, List.of("facebook"));
    Flow flow = only(new Scene().settings(declared));
    assertThat(flow.grade()).isEqualTo(Grade.E);
    assertThat(flow.authorisationBasis()).isEqualTo(AuthorisationBasis.DEFAULT_ON_NO_ACTION);
  }

  @ParameterizedTest
  @CsvSource({
    "helpdesk, SUBCONTRACTOR, SUBPROCESSOR_UNDISCLOSED",
    "listed, SUBCONTRACTOR, SUBPROCESSOR_UNDER_CONTRACT",
    "crm, CONTACT_SYNC, UNKNOWN",
  })
  void whatAThirdPartyKeepsIsA(String id, Mechanism mechanism, AuthorisationBasis basis) {
    ContactRecord kept =
        RowEdit.of(ContactRecord.class).with("thirdPartyId", id).with("emails", List.of(KIM)).row();
    ForeignContact contact = new ForeignContact(kept, "s1", SourceKind.LOAD_FILE, Scene.NOON);
    Flow flow = only(new Scene().with(contact).holding(KIM));
    assertThat(flow.grade()).isEqualTo(Grade.A);
    assertThat(flow.mechanism()).isEqualTo(mechanism);
    assertThat(flow.authorisationBasis()).isEqualTo(basis);
    assertThat(only(new Scene().with(contact)).grade()).isEqualTo(Grade.F);
  }

  private static PolicyChange connect(String network) {
    return policy("New-ConnectSubscription", network, "True").row();
  }

  private static RowEdit<PolicyChange> policy(String operation, String setting, String value) {
    return RowEdit.of(PolicyChange.class)
        .with("occurredAt", Scene.NOON)
        .with("mailbox", Scene.PAT)
        .with("operation", operation)
        .with("setting", setting)
        .with("value", value);
  }

  private static RowEdit<RecipientContact> exported(Instant at, String email) {
    return RowEdit.of(RecipientContact.class)
        .with("thirdPartyId", "facebook")
        .with("exportKind", "contacts_uploaded")
        .with("emails", List.of(email))
        .with("firstImportAt", at);
  }

  private static HeldContact held(String folder, @Nullable Instant at) {
    return new HeldContact(
        "r-" + folder + at,
        Scene.PAT,
        folder,
        at,
        false,
        null,
        new EvidenceRef("book", "card:1", SourceKind.CONTACTS));
  }

  private static Flow only(Scene scene) {
    List<Flow> flows = scene.flows();
    assertThat(flows).hasSize(1);
    return flows.get(0);
  }
}
