package org.ascertain.flows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ascertain.flows.evidence.Finding;
import org.ascertain.model.Mechanism;

/**
 * Joins findings of the same event, so that one event is one flow whatever number of sources shows
 * it. The same event is: the same key; a connect, its upload, the network's own record and its
 * notification within two days of each other; and what an application's vendor is shown to have
 * received while the application had a grant.
 */
final class EventMerger {
  /** Zones, clocks and the time that a synchronisation takes lie within this. */
  private static final Duration SAME_CONNECT = Duration.ofDays(2);

  /** The events, in the order in which their first findings come. */
  List<Finding> merge(List<Finding> findings) {
    List<Finding> events = new ArrayList<>(withSameKey(findings));
    events = withSameConnect(events);
    return withGrant(events);
  }

  private static List<Finding> withSameKey(List<Finding> findings) {
    Map<String, Finding> byKey = new LinkedHashMap<>();
    for (Finding finding : findings) {
      String key = key(finding) + "\n" + finding.eventKey();
      byKey.merge(key, finding, FindingSum::of);
    }
    return List.copyOf(byKey.values());
  }

  private static List<Finding> withSameConnect(List<Finding> events) {
    List<List<Finding>> groups = new ArrayList<>();
    for (Finding event : byTime(events)) {
      List<List<Finding>> same = groups.stream().filter(group -> isSame(group, event)).toList();
      List<Finding> joined = new ArrayList<>();
      same.forEach(joined::addAll);
      joined.add(event);
      groups.removeAll(same);
      groups.add(joined);
    }
    return groups.stream()
        .map(group -> group.stream().reduce(FindingSum::of).orElseThrow())
        .toList();
  }

  private static boolean isSame(List<Finding> group, Finding event) {
    return event.mechanism() == Mechanism.CONTACT_SYNC
        && group.stream().allMatch(other -> isCompatible(other, event))
        && group.stream().anyMatch(other -> isNear(other, event));
  }

  private static boolean isCompatible(Finding a, Finding b) {
    return key(a).equals(key(b)) && !a.detector().equals(b.detector()) && a.mayShareMailbox(b);
  }

  private static boolean isNear(Finding a, Finding b) {
    return a.occurredAt() != null
        && b.occurredAt() != null
        && Duration.between(a.occurredAt(), b.occurredAt()).abs().compareTo(SAME_CONNECT) <= 0;
  }

  /** Adds what a vendor received, or keeps, to the grant under which it had access. */
  private static List<Finding> withGrant(List<Finding> events) {
    Map<Finding, Finding> grants = new LinkedHashMap<>();
    events.stream().filter(EventMerger::isGrant).forEach(grant -> grants.put(grant, grant));
    Set<Finding> used = new LinkedHashSet<>();
    for (Finding event : events) {
      Optional<Finding> grant =
          isTransfer(event) ? grantOf(grants.keySet(), event) : Optional.empty();
      if (grant.isPresent()) {
        grants.merge(grant.get(), event, FindingSum::of);
        used.add(event);
      }
    }
    return events.stream()
        .filter(event -> !used.contains(event))
        .map(event -> grants.getOrDefault(event, event))
        .toList();
  }

  private static boolean isGrant(Finding event) {
    return event.mechanism() == Mechanism.APP_ACCESS && event.hasWindow();
  }

  private static boolean isTransfer(Finding event) {
    return event.mechanism() == Mechanism.CONTACT_SYNC && event.grade().showsDisclosure();
  }

  private static Optional<Finding> grantOf(Set<Finding> grants, Finding transfer) {
    Comparator<Finding> bySameMailbox =
        Comparator.comparing(
            grant -> transfer.mailbox() == null || !transfer.mailbox().equals(grant.mailbox()));
    Comparator<Finding> latest =
        Comparator.comparing(
            Finding::windowFrom, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));
    return grants.stream()
        .filter(grant -> grant.recipient().key().equals(transfer.recipient().key()))
        .filter(grant -> grant.mayShareMailbox(transfer))
        .filter(grant -> transfer.occurredAt() == null || grant.isOpenAt(transfer.occurredAt()))
        .min(bySameMailbox.thenComparing(latest));
  }

  private static List<Finding> byTime(List<Finding> events) {
    return events.stream()
        .sorted(
            Comparator.comparing(
                Finding::occurredAt, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private static String key(Finding finding) {
    return finding.mechanism() + "\n" + finding.recipient().key();
  }
}
