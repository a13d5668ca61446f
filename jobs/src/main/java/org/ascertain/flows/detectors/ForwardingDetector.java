package org.ascertain.flows.detectors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.Detector;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.evidence.Finding;
import org.ascertain.flows.evidence.FindingDraft;
import org.ascertain.flows.evidence.MessageCopy;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.ascertain.model.Side;
import org.ascertain.tables.MailTrace;

/**
 * Mail that a rule or setting copies to an outside organisation. The rule alone is D, from the act
 * that made or enabled it to the one that removed or disabled it; B when the trace shows mail to
 * its target in that time; A when the target's own records hold a message that was not addressed to
 * it.
 */
public final class ForwardingDetector implements Detector {
  @Override
  public String id() {
    return "forwarding";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<Finding> detect(CustomerEvidence evidence, DetectorContext context) {
    List<Finding> findings = new ArrayList<>();
    for (ForwardingRule rule : ForwardingRule.of(PolicyAct.of(evidence))) {
      Set<String> seen = new LinkedHashSet<>();
      for (String target : rule.targets()) {
        context
            .resolver()
            .ofAddress(target, rule.from(), evidence.customer())
            .filter(Recipient::isOutside)
            .filter(recipient -> seen.add(recipient.key()))
            .ifPresent(to -> findings.add(finding(rule, target, to, evidence)));
      }
    }
    return findings;
  }

  private Finding finding(
      ForwardingRule rule, String target, Recipient to, CustomerEvidence evidence) {
    List<MailTrace> traces = traces(rule, target, evidence);
    List<MessageCopy> kept = kept(rule, to, traces, evidence);
    Grade grade = !kept.isEmpty() ? Grade.A : !traces.isEmpty() ? Grade.B : Grade.D;
    boolean isOfProvider =
        rule.made().event() != null && Boolean.TRUE.equals(rule.made().event().externalAccess());
    return new FindingDraft(
            this,
            Mechanism.FORWARDING,
            to,
            "rule:" + rule.owner() + ":" + rule.name() + ":" + rule.from())
        .judged(
            isOfProvider ? Actor.PROVIDER : Actor.CUSTOMER, grade, AuthorisationBasis.CUSTOMER_SENT)
        .at(firstAt(rule, traces, kept), rule.made().mailbox())
        .during(rule.from(), rule.to())
        .data(List.of("MAIL_FULL"))
        .shownBy(rule.evidence())
        .shownBy(traces.stream().map(Places::of).toList())
        .shownBy(kept.stream().map(MessageCopy::evidence).toList())
        .saying(
            String.format(
                Locale.ROOT,
                "A rule copied mail to %s; the trace shows %d messages to its target, the target's"
                    + " own records %d.",
                to.name(),
                traces.size(),
                kept.size()));
  }

  private static List<MailTrace> traces(
      ForwardingRule rule, String target, CustomerEvidence evidence) {
    return evidence.mailTraces().stream()
        .filter(trace -> trace.recipients().stream().anyMatch(target::equalsIgnoreCase))
        .filter(trace -> rule.isInForceAt(trace.occurredAt()))
        .toList();
  }

  private static List<MessageCopy> kept(
      ForwardingRule rule, Recipient to, List<MailTrace> traces, CustomerEvidence evidence) {
    Set<String> traced = new LinkedHashSet<>();
    traces.forEach(trace -> traced.add(String.valueOf(MessageEvent.bare(trace.messageId()))));
    return evidence.messages().stream()
        .filter(copy -> copy.side() == Side.RECIPIENT)
        .filter(copy -> copy.keptBy() != null && copy.keptBy().equals(to.thirdPartyId()))
        .filter(copy -> rule.isInForceAt(copy.at()))
        .filter(copy -> isForwarded(copy, traced, evidence))
        .toList();
  }

  /**
   * A message that the trace names, or one that was addressed to the customer and not to the
   * keeper.
   */
  private static boolean isForwarded(
      MessageCopy copy, Set<String> traced, CustomerEvidence evidence) {
    MessageEvent event = new MessageEvent("", List.of(copy));
    boolean isFromOutside = event.senders().stream().noneMatch(evidence.customer()::ownsAddress);
    boolean isToCustomer = event.recipients().stream().anyMatch(evidence.customer()::ownsAddress);
    return traced.contains(String.valueOf(MessageEvent.bare(copy.message().messageId())))
        || isFromOutside && isToCustomer;
  }

  private static @Nullable Instant firstAt(
      ForwardingRule rule, List<MailTrace> traces, List<MessageCopy> kept) {
    return Stream.concat(
            traces.stream().map(MailTrace::occurredAt), kept.stream().map(MessageCopy::at))
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(rule.from());
  }
}
