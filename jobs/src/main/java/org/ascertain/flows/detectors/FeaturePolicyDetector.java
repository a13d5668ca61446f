package org.ascertain.flows.detectors;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.Detector;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.evidence.Finding;
import org.ascertain.flows.evidence.FindingDraft;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.ascertain.tables.FrameCustomer;

/**
 * Mailbox policies that let users connect to a social network: opportunity (E) from the act that
 * switched it on to the one that switched it off. An act that switches off shows that it was on
 * before, since when is unknown. That it is on by default counts only where the matter declares it.
 */
public final class FeaturePolicyDetector implements Detector {
  /** Setting that means on, setting that means off, by network. */
  private static final Map<String, List<String>> SWITCHES = new LinkedHashMap<>();

  static {
    SWITCHES.put("Facebook", List.of("FacebookEnabled", "DisableFacebook"));
    SWITCHES.put("LinkedIn", List.of("LinkedInEnabled", "DisableLinkedIn"));
  }

  /** A time of opportunity as far as it is known. */
  private record Opportunity(
      @Nullable Instant from,
      @Nullable Instant to,
      boolean isByDefault,
      List<EvidenceRef> shownBy) {}

  @Override
  public String id() {
    return "feature-policy";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<Finding> detect(CustomerEvidence evidence, DetectorContext context) {
    List<Finding> findings = new ArrayList<>();
    List<PolicyAct> acts = PolicyAct.of(evidence);
    SWITCHES.forEach(
        (network, names) -> {
          Map<String, List<PolicyAct>> byPolicy = new LinkedHashMap<>();
          acts.stream()
              .filter(act -> act.object().equals("owamailboxpolicy"))
              .filter(act -> names.stream().anyMatch(act::makes))
              .forEach(
                  act ->
                      byPolicy
                          .computeIfAbsent(String.valueOf(act.target()), p -> new ArrayList<>())
                          .add(act));
          byPolicy.forEach(
              (policy, changes) ->
                  opportunities(changes, names)
                      .forEach(time -> add(findings, finding(network, policy, time, context))));
          if (byPolicy.isEmpty() && isAssumed(network, context)) {
            byDefault(evidence)
                .ifPresent(time -> add(findings, finding(network, "default", time, context)));
          }
        });
    return findings;
  }

  private static void add(List<Finding> findings, @Nullable Finding finding) {
    if (finding != null) {
      findings.add(finding);
    }
  }

  private static List<Opportunity> opportunities(List<PolicyAct> acts, List<String> names) {
    List<Opportunity> times = new ArrayList<>();
    PolicyAct on = null;
    for (PolicyAct act : acts) {
      boolean isOn = act.isOn(names.get(0)) || act.isOff(names.get(1));
      boolean isOff = act.isOff(names.get(0)) || act.isOn(names.get(1));
      if (isOn && on == null) {
        on = act;
      } else if (isOff && on != null) {
        List<EvidenceRef> both = List.of(on.evidence(), act.evidence());
        times.add(new Opportunity(on.at(), act.at(), false, both));
        on = null;
      } else if (isOff && times.isEmpty()) {
        times.add(new Opportunity(null, act.at(), true, List.of(act.evidence())));
      }
    }
    if (on != null) {
      times.add(new Opportunity(on.at(), null, false, List.of(on.evidence())));
    }
    return times;
  }

  private static boolean isAssumed(String network, DetectorContext context) {
    return context.settings().assumeDefaultOn().stream()
        .anyMatch(
            feature -> feature.toLowerCase(Locale.ROOT).contains(network.toLowerCase(Locale.ROOT)));
  }

  private static Optional<Opportunity> byDefault(CustomerEvidence evidence) {
    return evidence.frame().map(FeaturePolicyDetector::subscription);
  }

  private static Opportunity subscription(FrameCustomer frame) {
    Instant from =
        frame.subscribedFromOn() == null
            ? null
            : frame.subscribedFromOn().atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant to =
        frame.subscribedToOn() == null
            ? null
            : frame.subscribedToOn().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Opportunity(from, to, true, List.of());
  }

  private @Nullable Finding finding(
      String network, String policy, Opportunity time, DetectorContext context) {
    Instant known = time.from() != null ? time.from() : time.to();
    Optional<Recipient> recipient = context.resolver().ofOrganisation(network, known);
    if (recipient.filter(Recipient::isThirdParty).isEmpty()) {
      return null;
    }
    AuthorisationBasis basis =
        time.isByDefault() ? AuthorisationBasis.DEFAULT_ON_NO_ACTION : AuthorisationBasis.UNKNOWN;
    return new FindingDraft(
            this,
            Mechanism.CONTACT_SYNC,
            recipient.get(),
            "policy:" + policy + ":" + time.from() + ":" + time.to())
        .judged(Actor.USER_FEATURE, Grade.E, basis)
        .at(time.from(), null)
        .during(time.from(), time.to())
        .data(List.of("CONTACTS"))
        .shownBy(time.shownBy())
        .saying(sentence(network, time));
  }

  private static String sentence(String network, Opportunity time) {
    if (time.shownBy().isEmpty()) {
      return String.format(
          Locale.ROOT, "The matter declares that users could connect to %s by default.", network);
    }
    String since = time.from() == null ? ", since when is not known" : "";
    String until = time.to() == null ? "; no act switched it off" : "";
    return String.format(
        Locale.ROOT, "A mailbox policy let users connect to %s%s%s.", network, since, until);
  }
}
