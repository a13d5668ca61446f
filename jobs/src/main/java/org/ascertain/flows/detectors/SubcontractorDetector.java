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
import org.ascertain.flows.recipients.SubprocessorLists;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.ascertain.model.RecipientStatus;
import org.ascertain.tables.Subprocessor;

/**
 * Access by people from the provider's side. An agent of another organisation who opened items is
 * C; who was given permission, or whose request for access the customer approved, is D. On the list
 * in force at that date it is a subprocessor under contract, else an undisclosed one. The
 * provider's own staff opening items is PROVIDER_USE; the provider's software keeping house is
 * nothing.
 */
public final class SubcontractorDetector implements Detector {
  /** A request, its approval and the access that follows are one case. */
  private static final Duration SAME_CASE = Duration.ofDays(7);

  @Override
  public String id() {
    return "subcontractor-access";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<Finding> detect(CustomerEvidence evidence, DetectorContext context) {
    Map<String, List<AgentAct>> byOrganisation = new LinkedHashMap<>();
    List<AgentAct> acts = AgentAct.of(evidence, context);
    acts.stream()
        .sorted(ORDER)
        .forEach(
            act ->
                byOrganisation
                    .computeIfAbsent(act.recipient().key(), key -> new ArrayList<>())
                    .add(act));
    List<Finding> findings = new ArrayList<>();
    for (List<AgentAct> organisation : byOrganisation.values()) {
      for (List<AgentAct> matter : cases(organisation)) {
        findings.add(finding(matter, context));
      }
    }
    return findings;
  }

  private static final Comparator<AgentAct> ORDER =
      Comparator.comparing(AgentAct::at, Comparator.nullsLast(Comparator.naturalOrder()));

  private static List<List<AgentAct>> cases(List<AgentAct> acts) {
    List<List<AgentAct>> cases = new ArrayList<>();
    Instant last = null;
    for (AgentAct act : acts) {
      if (cases.isEmpty() || !isSameCase(last, act.at())) {
        cases.add(new ArrayList<>());
      }
      cases.get(cases.size() - 1).add(act);
      last = act.at();
    }
    return cases;
  }

  private static boolean isSameCase(@Nullable Instant last, @Nullable Instant next) {
    if (last == null || next == null) {
      return last == null && next == null;
    }
    return Duration.between(last, next).compareTo(SAME_CASE) <= 0;
  }

  private Finding finding(List<AgentAct> acts, DetectorContext context) {
    List<AgentAct> opened = acts.stream().filter(AgentAct::isAccess).toList();
    AgentAct first = opened.isEmpty() ? acts.get(0) : opened.get(0);
    Recipient to = first.recipient();
    Optional<Subprocessor> line = context.subprocessors().listing(to.thirdPartyId(), first.at());
    Recipient recipient = line.isPresent() ? to.as(RecipientStatus.AUTHORISED_SUBPROCESSOR) : to;
    AuthorisationBasis basis =
        to.isProvider()
            ? AuthorisationBasis.PROVIDER_INTERNAL
            : context.subprocessors().basis(line.isPresent());
    FindingDraft draft =
        new FindingDraft(this, Mechanism.SUBCONTRACTOR, recipient, "case:" + acts.get(0).at())
            .judged(Actor.PROVIDER, opened.isEmpty() ? Grade.D : Grade.C, basis)
            .at(first.at(), mailbox(acts))
            .data(List.of("MAIL_FULL"))
            .shownBy(acts.stream().map(AgentAct::evidence).toList())
            .shownBy(line.map(SubprocessorLists::evidence).stream().toList());
    if (acts.stream().anyMatch(AgentAct::isPermission)) {
      draft.during(acts.get(0).at(), null);
    }
    return draft.saying(sentence(to, acts, opened.size(), line.isPresent()));
  }

  private static @Nullable String mailbox(List<AgentAct> acts) {
    return acts.stream()
        .sorted(Comparator.comparing(act -> !act.isAccess()))
        .map(AgentAct::mailbox)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String sentence(
      Recipient to, List<AgentAct> acts, int openedCount, boolean isListed) {
    String listed =
        to.isProvider()
            ? ""
            : isListed ? "; it stands on the list in force" : "; no list in force names it";
    return String.format(
        Locale.ROOT,
        "People of %s were given access from the provider's side (%d records) and opened items %d"
            + " times%s.",
        to.name(),
        acts.size(),
        openedCount,
        listed);
  }
}
