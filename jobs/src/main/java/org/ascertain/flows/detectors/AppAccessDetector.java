package org.ascertain.flows.detectors;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.Detector;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.evidence.Finding;
import org.ascertain.flows.evidence.FindingDraft;
import org.ascertain.flows.recipients.ApplicationIdentity;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.flows.recipients.ResolvedApplication;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.ascertain.model.RecipientStatus;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.Grant;

/**
 * Applications with contact-bearing permissions. D while only the grant is known; C when the same
 * application opened items of the mailbox during the window. The provider's own applications are
 * PROVIDER_USE, the customer's own are nothing; a name that imitates somebody is an intruder's.
 * Access by an application that the registry knows, without any record of its grant, is C as well:
 * there is no access without one.
 */
public final class AppAccessDetector implements Detector {
  /** Of a consent to Graph Data Connect, UTC. */
  private static final String EXPIRY = "ApprovalExpiryDateInUTC";

  private static final Set<Integer> ITEM_ACCESS_TYPES = Set.of(2, 3, 19, 50);
  private static final Set<String> ITEM_ACCESS =
      Set.of(
          "MailItemsAccessed",
          "MessageBind",
          "FolderBind",
          "Create",
          "Update",
          "Copy",
          "Move",
          "SendAs",
          "Send");
  private static final Set<String> NO_ACCESS =
      Set.of("MailboxLogin", "UpdateInboxRules", "UserLoggedIn");

  @Override
  public String id() {
    return "app-access";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<Finding> detect(CustomerEvidence evidence, DetectorContext context) {
    AppDirectory directory = new AppDirectory(evidence);
    Map<String, List<Grant>> grants = new LinkedHashMap<>();
    evidence.grants().stream()
        .filter(grant -> isSuccess(grant, evidence))
        .forEach(
            grant ->
                grants.computeIfAbsent(directory.key(grant), k -> new ArrayList<>()).add(grant));
    Map<String, List<AuditEvent>> uses = uses(evidence);
    List<Finding> findings = new ArrayList<>();
    Set<AuditEvent> explained = new LinkedHashSet<>();
    grants.forEach(
        (key, rows) -> {
          ApplicationIdentity app = directory.identity(key);
          List<AuditEvent> access = uses.getOrDefault(key, List.of());
          for (GrantTimeline timeline : GrantTimeline.of(rows)) {
            for (GrantWindow window : timeline.windows()) {
              List<AuditEvent> used = during(window, timeline, access);
              explained.addAll(used);
              add(findings, grantFinding(key, app, timeline, window, used, evidence, context));
            }
          }
        });
    uses.forEach(
        (key, access) -> {
          List<AuditEvent> rest = access.stream().filter(use -> !explained.contains(use)).toList();
          findings.addAll(withoutGrant(key, directory.identity(key), rest, evidence, context));
        });
    return findings;
  }

  private static void add(List<Finding> findings, Finding finding) {
    if (finding != null) {
      findings.add(finding);
    }
  }

  /** A consent that was refused is no grant. */
  private static boolean isSuccess(Grant grant, CustomerEvidence evidence) {
    return evidence
        .auditEventAt(grant.itemId(), grant.ordinal())
        .filter(event -> event.result().equals("FAILURE"))
        .isEmpty();
  }

  private static Map<String, List<AuditEvent>> uses(CustomerEvidence evidence) {
    Map<String, List<AuditEvent>> uses = new LinkedHashMap<>();
    evidence.auditEvents().stream()
        .filter(AppAccessDetector::isItemAccess)
        .sorted(Comparator.comparing(AuditEvent::occurredAt))
        .forEach(
            event ->
                uses.computeIfAbsent(AppDirectory.key(event), k -> new ArrayList<>()).add(event));
    return uses;
  }

  private static boolean isItemAccess(AuditEvent event) {
    boolean isOfItems =
        ITEM_ACCESS.contains(event.operation())
            || event.recordType() != null && ITEM_ACCESS_TYPES.contains(event.recordType());
    return isOfItems
        && !NO_ACCESS.contains(event.operation())
        && AppDirectory.key(event) != null
        && event.occurredAt() != null
        && !event.result().equals("FAILURE");
  }

  private static List<AuditEvent> during(
      GrantWindow window, GrantTimeline timeline, List<AuditEvent> access) {
    String mailbox = timeline.mailbox();
    return access.stream()
        .filter(use -> window.isInForceAt(use.occurredAt()))
        .filter(use -> mailbox == null || use.mailbox() == null || mailbox.equals(use.mailbox()))
        .toList();
  }

  private Finding grantFinding(
      String key,
      ApplicationIdentity app,
      GrantTimeline timeline,
      GrantWindow window,
      List<AuditEvent> used,
      CustomerEvidence evidence,
      DetectorContext context) {
    Instant at = window.from() != null ? window.from() : window.to();
    ResolvedApplication resolved = context.resolver().ofApplication(app, at, evidence.customer());
    if (resolved.recipient().status() == RecipientStatus.CUSTOMER_OWN) {
      return null;
    }
    boolean isUsed = !used.isEmpty();
    String mailbox = timeline.mailbox();
    String who = timeline.isTenantWide() ? "*" : String.valueOf(mailbox);
    return new FindingDraft(
            this,
            Mechanism.APP_ACCESS,
            authorised(resolved.recipient()),
            key + ":" + who + ":" + window.from())
        .judged(
            resolved.isImpostor() ? Actor.INTRUDER : Actor.APP,
            isUsed ? Grade.C : Grade.D,
            basis(timeline, window))
        .at(isUsed ? used.get(0).occurredAt() : window.from(), mailbox)
        .during(window.from(), end(window, evidence))
        .data(window.categories())
        .shownBy(window.rows().stream().map(Places::of).toList())
        .shownBy(used.stream().map(Places::of).toList())
        .saying(sentence(app, timeline, window, used.size(), resolved.isImpostor()));
  }

  private List<Finding> withoutGrant(
      String key,
      ApplicationIdentity app,
      List<AuditEvent> access,
      CustomerEvidence evidence,
      DetectorContext context) {
    Map<String, List<AuditEvent>> byMailbox = new LinkedHashMap<>();
    access.forEach(
        use ->
            byMailbox
                .computeIfAbsent(String.valueOf(use.mailbox()), m -> new ArrayList<>())
                .add(use));
    List<Finding> findings = new ArrayList<>();
    for (List<AuditEvent> uses : byMailbox.values()) {
      AuditEvent first = uses.get(0);
      Recipient recipient =
          context
              .resolver()
              .ofApplication(app, first.occurredAt(), evidence.customer())
              .recipient();
      if (recipient.isThirdParty()) {
        findings.add(
            new FindingDraft(
                    this,
                    Mechanism.APP_ACCESS,
                    authorised(recipient),
                    key + ":" + first.mailbox() + ":" + first.occurredAt())
                .judged(Actor.APP, Grade.C, AuthorisationBasis.UNKNOWN)
                .at(first.occurredAt(), first.mailbox())
                .data(List.of("MAIL_FULL"))
                .shownBy(uses.stream().map(Places::of).toList())
                .saying(
                    String.format(
                        Locale.ROOT,
                        "%s opened items of the mailbox %d times; no grant in force then is in any"
                            + " source.",
                        app.label(),
                        uses.size())));
      }
    }
    return findings;
  }

  /** The end of the window; a consent that was not taken back ends when it expires. */
  private static @Nullable Instant end(GrantWindow window, CustomerEvidence evidence) {
    return Optional.ofNullable(window.to())
        .or(
            () ->
                window.rows().stream()
                    .map(row -> evidence.auditEventAt(row.itemId(), row.ordinal()))
                    .flatMap(Optional::stream)
                    .map(event -> event.properties().get(EXPIRY))
                    .flatMap(text -> instant(text).stream())
                    .filter(end -> window.from() == null || end.isAfter(window.from()))
                    .max(Comparator.naturalOrder()))
        .orElse(null);
  }

  private static Optional<Instant> instant(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      String utc = text.strip().endsWith("Z") ? text.strip() : text.strip() + "Z";
      return Optional.of(Instant.parse(utc));
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }

  private static Recipient authorised(Recipient recipient) {
    return recipient.isThirdParty()
        ? recipient.as(RecipientStatus.CUSTOMER_AUTHORISED_APP)
        : recipient;
  }

  private static AuthorisationBasis basis(GrantTimeline timeline, GrantWindow window) {
    if (timeline.isTenantWide()) {
      return AuthorisationBasis.ADMIN_CONSENT_TENANT;
    }
    boolean isAdmin =
        window.rows().stream().anyMatch(row -> Boolean.TRUE.equals(row.isAdminConsent()));
    return isAdmin ? AuthorisationBasis.ADMIN_CONSENT_SELF : AuthorisationBasis.USER_CONSENT_SELF;
  }

  private static String sentence(
      ApplicationIdentity app,
      GrantTimeline timeline,
      GrantWindow window,
      int useCount,
      boolean isImpostor) {
    String whose = timeline.isTenantWide() ? "the whole tenant" : "one account";
    String imitates = isImpostor ? "; its name imitates another's" : "";
    String use =
        useCount == 0
            ? "; no use of it was observed"
            : String.format(Locale.ROOT, "; it opened items %d times while it held them", useCount);
    return String.format(
        Locale.ROOT,
        "%s was granted %s of %s%s%s.",
        app.label(),
        String.join(", ", window.categories()),
        whose,
        use,
        imitates);
  }
}
