package org.ascertain.flows.detectors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.Detector;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.evidence.Finding;
import org.ascertain.flows.evidence.FindingDraft;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.tables.MailTrace;

/**
 * Messages to third parties of which only the envelope is known: nothing shows what they carried,
 * so that a third party gives one inferred flow (F) for each sender, with the days between first
 * and last. A message that is at hand speaks for itself.
 */
public final class EnvelopeDetector implements Detector {
  private static final String INBOUND = "INBOUND";

  /** Rows of one sender and one recipient organisation. */
  private record Envelopes(Recipient recipient, String sender, List<MailTrace> traces) {}

  @Override
  public String id() {
    return "envelope-only";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<Finding> detect(CustomerEvidence evidence, DetectorContext context) {
    Set<String> atHand = new LinkedHashSet<>();
    evidence.messagesAtHand().forEach(message -> atHand.add(message.messageId()));
    Map<String, Envelopes> groups = new LinkedHashMap<>();
    for (MailTrace trace : evidence.mailTraces()) {
      boolean isSent =
          !trace.direction().equals(INBOUND) && evidence.customer().ownsAddress(trace.sender());
      if (isSent && !atHand.contains(String.valueOf(MessageEvent.bare(trace.messageId())))) {
        recipients(trace, evidence, context)
            .forEach(
                to ->
                    groups
                        .computeIfAbsent(
                            to.key() + "\n" + trace.sender(),
                            key -> new Envelopes(to, trace.sender(), new ArrayList<>()))
                        .traces()
                        .add(trace));
      }
    }
    return groups.values().stream().map(this::finding).toList();
  }

  private static Set<Recipient> recipients(
      MailTrace trace, CustomerEvidence evidence, DetectorContext context) {
    Set<Recipient> recipients = new LinkedHashSet<>();
    for (String address : trace.recipients()) {
      Optional<Recipient> to =
          context.resolver().ofAddress(address, trace.occurredAt(), evidence.customer());
      to.filter(Recipient::isThirdParty).ifPresent(recipients::add);
    }
    return recipients;
  }

  private Finding finding(Envelopes group) {
    List<Instant> times =
        group.traces().stream()
            .map(MailTrace::occurredAt)
            .filter(Objects::nonNull)
            .sorted(Comparator.naturalOrder())
            .toList();
    FindingDraft draft =
        new FindingDraft(this, Mechanism.MAIL_OUT, group.recipient(), "envelopes:" + group.sender())
            .judged(Actor.CUSTOMER, Grade.F, AuthorisationBasis.CUSTOMER_SENT)
            .at(times.isEmpty() ? null : times.get(0), group.sender())
            .shownBy(group.traces().stream().map(Places::of).toList());
    if (!times.isEmpty()) {
      draft.during(times.get(0), times.get(times.size() - 1).plusSeconds(1));
    }
    return draft.saying(
        String.format(
            Locale.ROOT,
            "%d messages to %s are known by envelope only; nothing shows what they carried.",
            group.traces().size(),
            group.recipient().name()));
  }
}
