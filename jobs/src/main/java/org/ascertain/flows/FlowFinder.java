package org.ascertain.flows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.Detector;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.evidence.Finding;
import org.ascertain.flows.evidence.TouchedContact;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.model.Actor;
import org.ascertain.model.Hashes;
import org.ascertain.model.Mechanism;
import org.ascertain.tables.Flow;
import org.ascertain.tables.FlowContact;

/** All flows of one customer: every detector asked, findings of one event joined, rows written. */
public final class FlowFinder {
  private final List<Detector> detectors;
  private final DetectorContext context;
  private final EventMerger merger = new EventMerger();

  /** A finder that asks these detectors. */
  public FlowFinder(List<Detector> detectors, DetectorContext context) {
    this.detectors = List.copyOf(detectors);
    this.context = context;
  }

  /** The customer's flows, by id. */
  public List<FlowRows> flows(CustomerEvidence evidence) {
    List<Finding> findings = new ArrayList<>();
    for (Detector detector : detectors) {
      findings.addAll(detector.detect(evidence, context));
    }
    String customerId = evidence.customer().customerId();
    return merger.merge(findings).stream()
        .map(event -> rows(customerId, event))
        .sorted(Comparator.comparing(rows -> rows.flow().flowId()))
        .toList();
  }

  private static FlowRows rows(String customerId, Finding event) {
    Recipient to = event.recipient();
    Mechanism mechanism = to.isProvider() ? Mechanism.PROVIDER_USE : event.mechanism();
    String flowId = Hashes.id("flow", customerId, to.key(), event.mechanism(), event.eventKey());
    Flow flow =
        new Flow(
            flowId,
            customerId,
            event.mailbox(),
            to.isProvider() ? null : to.thirdPartyId(),
            mechanism,
            to.isProvider() ? Actor.PROVIDER : event.actor(),
            event.grade(),
            event.occurredAt(),
            event.windowFrom(),
            event.windowTo(),
            event.hasWindow() && (event.windowFrom() == null || event.windowTo() == null),
            event.dataCategories(),
            event.contactCount(),
            event.basis(),
            to.status(),
            to.name(),
            to.isVerified(),
            event.evidence(),
            event.detector(),
            event.version(),
            event.explanation());
    return new FlowRows(
        flow, event.contacts().stream().map(contact -> row(flowId, contact)).toList());
  }

  private static FlowContact row(String flowId, TouchedContact contact) {
    return new FlowContact(
        flowId,
        contact.contactRecordId(),
        contact.occurrenceId(),
        contact.personId(),
        contact.matchVariant());
  }
}
