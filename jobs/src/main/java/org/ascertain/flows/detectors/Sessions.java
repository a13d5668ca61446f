package org.ascertain.flows.detectors;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ascertain.model.Nullable;

/**
 * Requests that belong to one visit: to the same recipient, from the same mailbox as far as it is
 * known, with less than half an hour between one and the next. However many sensors recorded them
 * and however often a page repeats itself, that is one event.
 */
final class Sessions {
  private static final Duration GAP = Duration.ofMinutes(30);
  private static final Comparator<RequestContent> ORDER =
      Comparator.comparing(Sessions::at, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(content -> content.request().recordId());

  private Sessions() {}

  /** The visits, in the order of their first requests. */
  static List<List<RequestContent>> of(List<RequestContent> contents) {
    Map<String, List<List<RequestContent>>> byRecipient = new LinkedHashMap<>();
    for (RequestContent content : contents.stream().sorted(ORDER).toList()) {
      List<List<RequestContent>> sessions =
          byRecipient.computeIfAbsent(content.recipient().key(), key -> new ArrayList<>());
      sessions.stream()
          .filter(session -> continues(session, content))
          .findFirst()
          .orElseGet(() -> begin(sessions))
          .add(content);
    }
    return byRecipient.values().stream().flatMap(List::stream).toList();
  }

  private static List<RequestContent> begin(List<List<RequestContent>> sessions) {
    List<RequestContent> session = new ArrayList<>();
    sessions.add(0, session);
    return session;
  }

  private static boolean continues(List<RequestContent> session, RequestContent next) {
    RequestContent last = session.get(session.size() - 1);
    return isSameMailbox(session.get(0), next) && isSoon(at(last), at(next));
  }

  private static boolean isSoon(@Nullable Instant last, @Nullable Instant next) {
    if (last == null || next == null) {
      return last == null && next == null;
    }
    return Duration.between(last, next).compareTo(GAP) <= 0;
  }

  private static boolean isSameMailbox(RequestContent a, RequestContent b) {
    return a.request().mailbox() == null
        || b.request().mailbox() == null
        || Objects.equals(a.request().mailbox(), b.request().mailbox());
  }

  private static @Nullable Instant at(RequestContent content) {
    return content.request().occurredAt();
  }
}
