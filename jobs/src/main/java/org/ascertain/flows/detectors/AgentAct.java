package org.ascertain.flows.detectors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Nullable;
import org.ascertain.tables.AuditEvent;

/**
 * A record of somebody from the provider's side reaching for a mailbox.
 *
 * @param recipient whose person it is
 * @param at when; null when not said
 * @param mailbox the mailbox; null when not said
 * @param isAccess whether items were opened
 * @param isPermission whether lasting permission was given
 * @param evidence where it stands
 */
record AgentAct(
    Recipient recipient,
    @Nullable Instant at,
    @Nullable String mailbox,
    boolean isAccess,
    boolean isPermission,
    EvidenceRef evidence) {
  private static final int DATACENTER_CMDLET = 10;
  private static final int DATACENTER_ADMIN = 3;
  private static final Set<Integer> ITEM_TYPES = Set.of(2, 3, 19, 50);
  private static final Set<String> NO_ACCESS = Set.of("MailboxLogin", "UpdateInboxRules");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>:;,\"'()]+@[^\\s<>:;,\"'()]+");
  private static final String OUTSOURCING = "outsourcing_subcontractor";
  private static final String REQUEST = "accesstocustomerdatarequest";

  /** The acts that the audit log and the settings show. */
  static List<AgentAct> of(CustomerEvidence evidence, DetectorContext context) {
    List<AgentAct> acts = new ArrayList<>();
    for (AuditEvent event : evidence.auditEvents()) {
      access(event, evidence, context).ifPresent(acts::add);
    }
    for (PolicyAct act : PolicyAct.of(evidence)) {
      permission(act, evidence, context).ifPresent(acts::add);
    }
    return acts;
  }

  private static Optional<AgentAct> access(
      AuditEvent event, CustomerEvidence evidence, DetectorContext context) {
    boolean isItem = event.recordType() != null && ITEM_TYPES.contains(event.recordType());
    boolean isOpened = isItem && !NO_ACCESS.contains(event.operation());
    boolean isElevation = isOfDatacenter(event) && !isItem;
    if (event.result().equals("FAILURE") || !isOpened && !isElevation) {
      return Optional.empty();
    }
    List<String> named = isOpened ? List.of(String.valueOf(event.userId())) : addresses(event);
    return agent(named, event.occurredAt(), evidence, context)
        .filter(agent -> isFromProvidersSide(agent, event, isOpened))
        .map(
            agent ->
                new AgentAct(
                    agent, event.occurredAt(), event.mailbox(), isOpened, false, Places.of(event)));
  }

  /** The customer may let partners in by itself; that is no access from the provider's side. */
  private static boolean isFromProvidersSide(Recipient agent, AuditEvent event, boolean isOpened) {
    if (agent.isProvider()) {
      return isOpened && isForeign(event);
    }
    return isForeign(event) || OUTSOURCING.equals(agent.category());
  }

  private static Optional<AgentAct> permission(
      PolicyAct act, CustomerEvidence evidence, DetectorContext context) {
    boolean isApproval =
        act.object().equals(REQUEST)
            && act.setting("ApprovalDecision").filter(AgentAct::isApproved).isPresent();
    boolean isGiven =
        act.object().equals("mailboxpermission")
            && act.verb().equals("add")
            && act.event() != null
            && isForeign(act.event());
    if (!isApproval && !isGiven) {
      return Optional.empty();
    }
    List<String> named =
        isGiven
            ? act.setting("User").stream().toList()
            : addresses(String.join(" ", act.settings().values()));
    String mailbox = isGiven ? act.target() : null;
    return agent(named, act.at(), evidence, context)
        .filter(agent -> !agent.isProvider())
        .map(agent -> new AgentAct(agent, act.at(), mailbox, false, isGiven, act.evidence()));
  }

  private static Optional<Recipient> agent(
      List<String> named,
      @Nullable Instant at,
      CustomerEvidence evidence,
      DetectorContext context) {
    return named.stream()
        .map(address -> context.resolver().ofAddress(address, at, evidence.customer()))
        .flatMap(Optional::stream)
        .filter(agent -> agent.isThirdParty() || agent.isProvider())
        .findFirst();
  }

  private static boolean isApproved(String decision) {
    return decision.toLowerCase(Locale.ROOT).startsWith("approve");
  }

  private static boolean isForeign(AuditEvent event) {
    return Boolean.TRUE.equals(event.externalAccess()) || isOfDatacenter(event);
  }

  private static boolean isOfDatacenter(AuditEvent event) {
    return event.recordType() != null && event.recordType() == DATACENTER_CMDLET
        || event.userType() != null && event.userType() == DATACENTER_ADMIN;
  }

  private static List<String> addresses(AuditEvent event) {
    return addresses(event.userId() + " " + String.join(" ", event.properties().values()));
  }

  private static List<String> addresses(String text) {
    List<String> addresses = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      addresses.add(matcher.group());
    }
    return addresses;
  }
}
