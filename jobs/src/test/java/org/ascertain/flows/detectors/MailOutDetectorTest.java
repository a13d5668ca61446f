package org.ascertain.flows.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ascertain.flows.Scene;
import org.ascertain.matter.DetectorSettings;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.RecipientStatus;
import org.ascertain.tables.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailOutDetectorTest {
  private static final String CRM = "import@crmhouse.test";

  static Stream<Arguments> noFlow() {
    return Stream.of(
        Arguments.of("four people", Mail.from(Scene.PAT, CRM).list(0, 4, "fabrikam.example")),
        Arguments.of(
            "one person on many rows",
            with(
                Mail.from(Scene.PAT, CRM),
                mail -> repeat(9, () -> mail.attach("one@fabrikam.example")))),
        Arguments.of(
            "the recipient's own staff", Mail.from(Scene.PAT, CRM).list(0, 9, "crmhouse.test")),
        Arguments.of(
            "the customer's own staff", Mail.from(Scene.PAT, CRM).list(0, 9, "contoso.example")),
        Arguments.of(
            "excluded records",
            with(
                Mail.from(Scene.PAT, CRM),
                mail ->
                    repeat(
                        9, i -> mail.excluded("own-organisation", "x" + i + "@fabrikam.example")))),
        Arguments.of(
            "addresses of functions",
            Mail.from(Scene.PAT, CRM)
                .attach("info@fabrikam.example")
                .attach("sales@fabrikam.example")
                .attach("support@fabrikam.example")
                .attach("billing@fabrikam.example")
                .attach("office@fabrikam.example")),
        Arguments.of(
            "nineteen in the body", Mail.from(Scene.PAT, CRM).body(19, "fabrikam.example")),
        Arguments.of(
            "a free mailbox", Mail.from(Scene.PAT, "pat@gmail.com").list(0, 9, "fabrikam.example")),
        Arguments.of(
            "a colleague",
            Mail.from(Scene.PAT, "kim@contoso.example").list(0, 9, "fabrikam.example")),
        Arguments.of(
            "the provider",
            Mail.from(Scene.PAT, "help@microsoft.com").list(0, 9, "fabrikam.example")),
        Arguments.of(
            "a draft",
            Mail.from(Scene.PAT, CRM).in("pat/Entw\u00FCrfe.mbox").list(0, 9, "fabrikam.example")),
        Arguments.of(
            "a draft by its header",
            Mail.from(Scene.PAT, CRM).header("X-Unsent", "1").list(0, 9, "fabrikam.example")),
        Arguments.of(
            "mail of somebody else",
            Mail.from("news@helpdesk.test", Scene.PAT, CRM).list(0, 9, "fabrikam.example")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void noFlow(String why, Mail mail) {
    assertThat(new Scene().with(mail.copy()).flows()).isEmpty();
  }

  static Stream<Arguments> flow() {
    return Stream.of(
        Arguments.of("five people", Mail.from(Scene.PAT, CRM).list(0, 5, "fabrikam.example"), 5L),
        Arguments.of(
            "own staff beside",
            Mail.from(Scene.PAT, CRM).list(0, 6, "fabrikam.example").list(6, 4, "crmhouse.test"),
            6L),
        Arguments.of(
            "twenty in the body", Mail.from(Scene.PAT, CRM).body(20, "fabrikam.example"), 20L),
        Arguments.of(
            "parts are one payload",
            Mail.from(Scene.PAT, CRM).list(0, 3, "fabrikam.example").body(20, "northwind.example"),
            23L),
        Arguments.of(
            "a folder that only sounds like drafts",
            Mail.from(Scene.PAT, CRM).in("pat/Contract drafts.mbox").list(0, 5, "fabrikam.example"),
            5L));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void flow(String why, Mail mail, Long count) {
    List<Flow> flows = new Scene().with(mail.copy()).flows();
    assertThat(flows).hasSize(1);
    Flow flow = flows.get(0);
    assertThat(flow.mechanism()).isEqualTo(Mechanism.MAIL_OUT);
    assertThat(flow.thirdPartyId()).isEqualTo("crm");
    assertThat(flow.grade()).isEqualTo(Grade.B);
    assertThat(flow.actor()).isEqualTo(Actor.CUSTOMER);
    assertThat(flow.authorisationBasis()).isEqualTo(AuthorisationBasis.CUSTOMER_SENT);
    assertThat(flow.recipientStatus()).isEqualTo(RecipientStatus.THIRD_PARTY);
    assertThat(flow.mailbox()).isEqualTo(Scene.PAT);
    assertThat(flow.occurredAt()).isEqualTo(Scene.NOON);
    assertThat(flow.contactCount()).isEqualTo(count);
    assertThat(flow.isCensored()).isFalse();
  }

  @Test
  void copiesOfOneMessageAreOneFlowAndTheRecipientsCopyMakesItA() {
    Mail sent = Mail.from(Scene.PAT, CRM).id("<1@x>").list(0, 6, "fabrikam.example");
    Mail kept =
        Mail.from(Scene.PAT, CRM)
            .id("<1@x>")
            .keptBy("crm")
            .in("q.mbox")
            .list(0, 6, "fabrikam.example");
    List<Flow> flows = new Scene().with(sent.copy(), kept.copy()).flows();
    assertThat(flows).hasSize(1);
    assertThat(flows.get(0).grade()).isEqualTo(Grade.A);
    assertThat(flows.get(0).evidence()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(flows.get(0).contactCount()).isEqualTo(6);
  }

  @Test
  void twoOrganisationsAreTwoFlows() {
    Mail mail =
        Mail.from(Scene.PAT, CRM, "a@syncer.test", "b@crmhouse.test").list(0, 6, "f.example");
    assertThat(new Scene().with(mail.copy()).flows())
        .extracting(Flow::thirdPartyId)
        .containsExactlyInAnyOrder("crm", "syncer");
  }

  @Test
  void somebodyWhomTheRegistryDoesNotKnowIsUnknown() {
    Mail mail = Mail.from(Scene.PAT, "print@northwind.example").list(0, 6, "fabrikam.example");
    Flow flow = new Scene().with(mail.copy()).flows().get(0);
    assertThat(flow.thirdPartyId()).isNull();
    assertThat(flow.recipientStatus()).isEqualTo(RecipientStatus.UNKNOWN);
    assertThat(flow.recipientHost()).isEqualTo("northwind.example");
  }

  @Test
  void theProviderPassingAListOnIsSubcontracting() {
    Mail mail =
        Mail.from("support@microsoft.com", "agent@helpdesk.test", Scene.PAT)
            .list(0, 6, "fabrikam.example");
    Flow flow = new Scene().with(mail.copy()).flows().get(0);
    assertThat(flow.mechanism()).isEqualTo(Mechanism.SUBCONTRACTOR);
    assertThat(flow.actor()).isEqualTo(Actor.PROVIDER);
    assertThat(flow.authorisationBasis()).isEqualTo(AuthorisationBasis.SUBPROCESSOR_UNDISCLOSED);
    assertThat(flow.mailbox()).isEqualTo(Scene.PAT);
  }

  @Test
  void thresholdsAreTheMatters() {
    Mail mail = Mail.from(Scene.PAT, CRM).list(0, 3, "fabrikam.example");
    DetectorSettings low = new DetectorSettings(3, 10, List.of());
    assertThat(new Scene().settings(low).with(mail.copy()).flows()).hasSize(1);
  }

  private static Mail with(Mail mail, Consumer<Mail> change) {
    change.accept(mail);
    return mail;
  }

  private static void repeat(int count, Runnable act) {
    repeat(count, i -> act.run());
  }

  private static void repeat(int count, java.util.function.IntConsumer act) {
    for (int i = 0; i < count; i++) {
      act.accept(i);
    }
  }
}
