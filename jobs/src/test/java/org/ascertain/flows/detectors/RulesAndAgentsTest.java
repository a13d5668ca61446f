package org.ascertain.flows.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ascertain.flows.Scene;
import org.ascertain.flows.evidence.MessageAtHand;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.RecipientStatus;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.Flow;
import org.ascertain.tables.MailTrace;
import org.ascertain.tables.PolicyChange;
import org.ascertain.tables.RowEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forwarding rules, traces, allow lists, and access from the provider's side. */
class RulesAndAgentsTest {
  private static final String TARGET = "inbox@crmhouse.test";

  @ParameterizedTest
  @CsvSource({
    "New-InboxRule, ForwardTo, smtp:inbox@crmhouse.test",
    "New-InboxRule, RedirectTo, \"Archive\" [SMTP:inbox@crmhouse.test]",
    "New-InboxRule, ForwardAsAttachmentTo, inbox@crmhouse.test;kim@contoso.example",
    "Set-Mailbox, ForwardingSmtpAddress, smtp:inbox@crmhouse.test",
    "New-TransportRule, BlindCopyTo, inbox@crmhouse.test",
    "UpdateInboxRules, RedirectTo, inbox@crmhouse.test",
  })
  void aRuleAloneIsD(String operation, String setting, String value) {
    Flow flow = only(new Scene().with(rule("r", operation, setting, value, Scene.NOON)));
    assertThat(flow.mechanism()).isEqualTo(Mechanism.FORWARDING);
    assertThat(flow.thirdPartyId()).isEqualTo("crm");
    assertThat(flow.grade()).isEqualTo(Grade.D);
    assertThat(flow.dataCategories()).containsExactly("MAIL_FULL");
    assertThat(flow.windowFromAt()).isEqualTo(Scene.NOON);
  }

  @ParameterizedTest
  @CsvSource({
    "kim@contoso.example, a colleague",
    "kim@gmail.com, a person",
    "help@microsoft.com, the provider",
    "nobody, no address",
  })
  void otherTargetsAreNoFlow(String target, String why) {
    assertThat(
            new Scene().with(rule("r", "New-InboxRule", "ForwardTo", target, Scene.NOON)).flows())
        .as(why)
        .isEmpty();
  }

  @Test
  void aRuleThatNeverWasOnIsNone() {
    PolicyChange made = rule("r", "New-InboxRule", "ForwardTo", TARGET, Scene.NOON);
    PolicyChange disabled =
        RowEdit.of(PolicyChange.class)
            .with("itemId", made.itemId())
            .with("ordinal", made.ordinal())
            .with("occurredAt", Scene.NOON)
            .with("mailbox", Scene.PAT)
            .with("policy", "r")
            .with("operation", "New-InboxRule")
            .with("setting", "Enabled")
            .with("value", "False")
            .row();
    assertThat(new Scene().with(made, disabled).flows()).isEmpty();
    Instant later = Scene.NOON.plusSeconds(60);
    PolicyChange enabled = rule("r", "Enable-InboxRule", "Identity", "r", later);
    assertThat(only(new Scene().with(made, disabled, enabled)).windowFromAt()).isEqualTo(later);
  }

  @Test
  void theRemovalEndsTheRule() {
    Instant removed = Scene.NOON.plus(Duration.ofDays(2));
    Flow flow =
        only(
            new Scene()
                .with(rule("r", "New-InboxRule", "ForwardTo", TARGET, Scene.NOON))
                .with(rule("Pat Rivera\\r", "Remove-InboxRule", "Identity", "r", removed)));
    assertThat(flow.windowToAt()).isEqualTo(removed);
    assertThat(flow.grade()).isEqualTo(Grade.D);
  }

  @Test
  void theTraceMakesItBAndTheTargetsOwnCopyA() {
    Instant later = Scene.NOON.plus(Duration.ofDays(1));
    Scene scene =
        new Scene()
            .with(rule("r", "New-InboxRule", "ForwardTo", TARGET, Scene.NOON))
            .with(trace("kim@fabrikam.example", TARGET, later, "<9@fabrikam.example>"));
    Flow flow = only(scene);
    assertThat(flow.grade()).isEqualTo(Grade.B);
    assertThat(flow.occurredAt()).isEqualTo(later);
    Mail kept =
        Mail.from("kim@fabrikam.example", Scene.PAT).id("<9@fabrikam.example>").keptBy("crm");
    Mail early = Mail.from("kim@fabrikam.example", "else@crmhouse.test").keptBy("crm");
    assertThat(only(scene.with(early.copy())).grade()).isEqualTo(Grade.B);
    assertThat(only(scene.with(kept.copy())).grade()).isEqualTo(Grade.A);
  }

  @Test
  void envelopesAloneAreInferredUnlessTheMessageIsAtHand() {
    MailTrace trace = trace(Scene.PAT, TARGET, Scene.NOON, "<5@contoso.example>");
    assertThat(new Scene().with(trace).flows())
        .extracting(Flow::grade, Flow::mechanism)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Grade.F, Mechanism.MAIL_OUT));
    assertThat(new Scene().with(trace, new MessageAtHand("5@contoso.example")).flows()).isEmpty();
  }

  @Test
  void anAllowListIsAnOpportunity() {
    PolicyChange list =
        rule(
            "org",
            "Set-OrganizationConfig",
            "EwsAllowList",
            "SyncerClient/*,Mystery/*",
            Scene.NOON);
    Flow flow = only(new Scene().with(list));
    assertThat(flow.grade()).isEqualTo(Grade.E);
    assertThat(flow.mechanism()).isEqualTo(Mechanism.APP_ACCESS);
    assertThat(flow.thirdPartyId()).isEqualTo("syncer");
  }

  @ParameterizedTest
  @CsvSource({
    "cx1@helpdesk.test, SUBPROCESSOR_UNDISCLOSED, THIRD_PARTY",
    "cx1@listed.test, SUBPROCESSOR_UNDER_CONTRACT, AUTHORISED_SUBPROCESSOR",
  })
  void anAgentOpeningItemsIsC(String agent, AuthorisationBasis basis, RecipientStatus status) {
    Flow flow = only(new Scene().with(opened(agent, true)));
    assertThat(flow.mechanism()).isEqualTo(Mechanism.SUBCONTRACTOR);
    assertThat(flow.grade()).isEqualTo(Grade.C);
    assertThat(flow.authorisationBasis()).isEqualTo(basis);
    assertThat(flow.recipientStatus()).isEqualTo(status);
  }

  @Test
  void anApprovedRequestIsDAndWithAccessC() {
    PolicyChange approval =
        rule("q", "Set-AccessToCustomerDataRequest", "ApprovalDecision", "Approve", Scene.NOON);
    PolicyChange comment =
        RowEdit.of(PolicyChange.class)
            .with("itemId", approval.itemId())
            .with("ordinal", approval.ordinal())
            .with("occurredAt", Scene.NOON)
            .with("operation", approval.operation())
            .with("setting", "Comment")
            .with("value", "for cx1@helpdesk.test")
            .row();
    assertThat(only(new Scene().with(approval, comment)).grade()).isEqualTo(Grade.D);
    Flow flow = only(new Scene().with(approval, comment, opened("cx1@helpdesk.test", true)));
    assertThat(flow.grade()).isEqualTo(Grade.C);
    assertThat(flow.evidence()).hasSize(2);
    PolicyChange pending =
        rule("q", "Set-AccessToCustomerDataRequest", "Comment", "cx1@helpdesk.test", Scene.NOON);
    assertThat(new Scene().with(pending).flows()).isEmpty();
  }

  @Test
  void theProvidersStaffOpeningItemsIsProviderUse() {
    Flow flow = only(new Scene().with(opened("ops@microsoft.com", true)));
    assertThat(flow.mechanism()).isEqualTo(Mechanism.PROVIDER_USE);
    assertThat(flow.authorisationBasis()).isEqualTo(AuthorisationBasis.PROVIDER_INTERNAL);
  }

  @ParameterizedTest
  @CsvSource({
    "pat@contoso.example, false, the user",
    "kim@contoso.example, false, a colleague",
    "NT AUTHORITY\\SYSTEM (w3wp), true, housekeeping",
    "partner@crmhouse.test, false, somebody whom the customer let in",
  })
  void otherAccessIsNoFlow(String user, boolean isForeign, String why) {
    assertThat(new Scene().with(opened(user, isForeign)).flows()).as(why).isEmpty();
  }

  private static PolicyChange rule(
      String name, String operation, String setting, String value, Instant at) {
    return RowEdit.of(PolicyChange.class)
        .with("occurredAt", at)
        .with("mailbox", Scene.PAT)
        .with("policy", name)
        .with("operation", operation)
        .with("setting", setting)
        .with("value", value)
        .row();
  }

  private static MailTrace trace(String from, String to, Instant at, String id) {
    return RowEdit.of(MailTrace.class)
        .with("occurredAt", at)
        .with("sender", from)
        .with("recipients", List.of(to))
        .with("messageId", id)
        .with("direction", "OUTBOUND")
        .row();
  }

  private static AuditEvent opened(String user, boolean isForeign) {
    return RowEdit.of(AuditEvent.class)
        .with("occurredAt", Scene.NOON.plusSeconds(600))
        .with("mailbox", Scene.PAT)
        .with("operation", "MailItemsAccessed")
        .with("recordType", 50)
        .with("result", "SUCCESS")
        .with("userId", user)
        .with("externalAccess", isForeign)
        .row();
  }

  private static Flow only(Scene scene) {
    List<Flow> flows = scene.flows();
    assertThat(flows).hasSize(1);
    return flows.get(0);
  }
}
