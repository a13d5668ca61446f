package org.ascertain.flows.detectors;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.ascertain.tables.HttpRequest;

/**
 * Connections of which only the host is known (SNI, CONNECT): nothing shows what was sent, so that
 * one third party gives one inferred flow (F) for each mailbox, with the days between first and
 * last.
 */
public final class HostOnlyDetector implements Detector {
  @Override
  public String id() {
    return "host-only";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<Finding> detect(CustomerEvidence evidence, DetectorContext context) {
    Map<String, List<HttpRequest>> groups = new LinkedHashMap<>();
    Map<String, Recipient> recipients = new LinkedHashMap<>();
    for (HttpRequest request : evidence.requests()) {
      Optional<Recipient> recipient = recipient(request, evidence, context);
      if (recipient.isPresent()) {
        String key = recipient.get().key() + "\n" + request.mailbox();
        recipients.putIfAbsent(key, recipient.get());
        groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(request);
      }
    }
    List<Finding> findings = new ArrayList<>();
    groups.forEach((key, requests) -> findings.add(finding(recipients.get(key), requests)));
    return findings;
  }

  private static Optional<Recipient> recipient(
      HttpRequest request, CustomerEvidence evidence, DetectorContext context) {
    return request.isHostOnly()
        ? context
            .resolver()
            .ofHost(request.host(), request.occurredAt(), evidence.customer())
            .filter(Recipient::isThirdParty)
        : Optional.empty();
  }

  private Finding finding(Recipient recipient, List<HttpRequest> requests) {
    List<Instant> times =
        requests.stream()
            .map(HttpRequest::occurredAt)
            .filter(Objects::nonNull)
            .sorted(Comparator.naturalOrder())
            .toList();
    String mailbox = requests.get(0).mailbox();
    FindingDraft draft =
        new FindingDraft(this, Mechanism.WEB_TRACKING, recipient, "host:" + mailbox)
            .judged(Actor.UNKNOWN, Grade.F, AuthorisationBasis.UNKNOWN)
            .at(times.isEmpty() ? null : times.get(0), mailbox)
            .shownBy(requests.stream().map(Places::of).toList());
    if (!times.isEmpty()) {
      draft.during(times.get(0), times.get(times.size() - 1).plus(Duration.ofSeconds(1)));
    }
    return draft.saying(
        String.format(
            Locale.ROOT,
            "Connections to %s are known by host only; nothing shows what they carried.",
            recipient.name()));
  }
}
