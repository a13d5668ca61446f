package org.ascertain.flows.detectors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.Detector;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.evidence.Finding;
import org.ascertain.flows.evidence.FindingDraft;
import org.ascertain.flows.recipients.ApplicationIdentity;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;

/**
 * Allow lists of Exchange Web Services that name a third party's application: it could connect (E).
 */
public final class AllowListDetector implements Detector {
  private static final String LIST = "EwsAllowList";

  @Override
  public String id() {
    return "ews-allow-list";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<Finding> detect(CustomerEvidence evidence, DetectorContext context) {
    List<Finding> findings = new ArrayList<>();
    List<PolicyAct> lists = PolicyAct.of(evidence).stream().filter(act -> act.makes(LIST)).toList();
    for (int i = 0; i < lists.size(); i++) {
      PolicyAct act = lists.get(i);
      for (Recipient recipient : named(act, evidence, context)) {
        findings.add(finding(act, recipient, next(lists, i)));
      }
    }
    return findings;
  }

  private Finding finding(PolicyAct act, Recipient recipient, @Nullable PolicyAct next) {
    String scope = act.object() + ":" + act.target();
    FindingDraft draft =
        new FindingDraft(this, Mechanism.APP_ACCESS, recipient, "allow:" + scope + ":" + act.at())
            .judged(Actor.APP, Grade.E, AuthorisationBasis.UNKNOWN)
            .at(act.at(), act.object().equals("casmailbox") ? act.mailbox() : null)
            .during(act.at(), next == null ? null : next.at())
            .data(List.of("MAIL_FULL", "CONTACTS"))
            .shownBy(List.of(act.evidence()));
    if (next != null) {
      draft.shownBy(List.of(next.evidence()));
    }
    return draft.saying(
        String.format(
            Locale.ROOT,
            "The allow list of Exchange Web Services names %s; nothing shows that it connected.",
            recipient.name()));
  }

  /** The list of the same scope that replaced this one. */
  private static @Nullable PolicyAct next(List<PolicyAct> lists, int current) {
    PolicyAct act = lists.get(current);
    return lists.subList(current + 1, lists.size()).stream()
        .filter(later -> later.object().equals(act.object()))
        .filter(later -> String.valueOf(later.target()).equals(String.valueOf(act.target())))
        .findFirst()
        .orElse(null);
  }

  private static List<Recipient> named(
      PolicyAct act, CustomerEvidence evidence, DetectorContext context) {
    Set<Recipient> recipients = new LinkedHashSet<>();
    for (String agent : act.setting(LIST).orElse("").split("[,;]")) {
      String name = agent.replaceAll("/.*$", "").replace("*", " ").strip();
      ApplicationIdentity app = new ApplicationIdentity(null, name, null, null, List.of());
      Optional.of(context.resolver().ofApplication(app, act.at(), evidence.customer()).recipient())
          .filter(Recipient::isThirdParty)
          .ifPresent(recipients::add);
    }
    return List.copyOf(recipients);
  }
}
