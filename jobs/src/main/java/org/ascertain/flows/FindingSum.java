package org.ascertain.flows;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ascertain.flows.evidence.Finding;
import org.ascertain.flows.evidence.TouchedContact;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;

/**
 * Two findings of one event as one: the best grade wins, evidence and contacts add up. Mechanism,
 * actor, basis and window come from the finding that tells on what the event rests: the grant or
 * the connect, not the trace that it left.
 */
@SuppressWarnings("ReferenceEquality") // which of the two is asked, not whether they are alike
final class FindingSum {
  private FindingSum() {}

  static Finding of(Finding first, Finding second) {
    Finding base = restsOn(first) <= restsOn(second) ? first : second;
    Finding best = second.grade().isStrongerThan(first.grade()) ? second : first;
    Finding weaker = best == first ? second : first;
    return new Finding(
        best.detector(),
        best.version(),
        base.eventKey(),
        base.mechanism(),
        base.recipient(),
        base.actor(),
        best.grade(),
        firstKnown(base.mailbox(), base == first ? second.mailbox() : first.mailbox()),
        occurredAt(base, best, weaker),
        first.hasWindow() || second.hasWindow(),
        window(base, first, second).windowFrom(),
        window(base, first, second).windowTo(),
        union(first.dataCategories(), second.dataCategories()),
        most(first.contactCount(), second.contactCount()),
        base.basis(),
        union(best.evidence(), weaker.evidence()),
        sorted(union(first.contacts(), second.contacts())),
        sentence(best, weaker));
  }

  /** Lower is what the event rests on: a grant, then any recorded act, then a mere trace. */
  private static int restsOn(Finding finding) {
    if (finding.mechanism() == Mechanism.APP_ACCESS) {
      return 0;
    }
    return finding.basis() != AuthorisationBasis.UNKNOWN ? 1 : 2;
  }

  /**
   * The earliest transfer or access where one is shown, else the time of what it rests on. A
   * transfer without a time cannot be earlier than the grant under which it happened.
   */
  private static @Nullable Instant occurredAt(Finding base, Finding best, Finding weaker) {
    Stream<Finding> shown =
        Stream.of(best, weaker).filter(finding -> finding.grade().showsDisclosure());
    Instant transfer =
        shown
            .map(Finding::occurredAt)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return firstKnown(transfer, firstKnown(base.occurredAt(), base.windowFrom()));
  }

  private static Finding window(Finding base, Finding first, Finding second) {
    if (base.hasWindow()) {
      return base;
    }
    return first.hasWindow() ? first : second;
  }

  private static String sentence(Finding best, Finding weaker) {
    if (best.explanation().contains(weaker.explanation())) {
      return best.explanation();
    }
    String also = best.grade() == Grade.F ? " Likewise: " : " Also: ";
    return best.explanation() + also + weaker.explanation();
  }

  private static @Nullable Long most(@Nullable Long a, @Nullable Long b) {
    return a == null ? b : b == null ? a : Long.valueOf(Math.max(a, b));
  }

  private static <T> @Nullable T firstKnown(@Nullable T a, @Nullable T b) {
    return a != null ? a : b;
  }

  private static <T> List<T> union(Collection<T> a, Collection<T> b) {
    Set<T> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }

  private static List<TouchedContact> sorted(List<TouchedContact> contacts) {
    return contacts.stream().sorted(TouchedContact.ORDER).toList();
  }
}
