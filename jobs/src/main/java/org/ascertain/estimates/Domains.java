package org.ascertain.estimates;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ascertain.model.Mechanism;
import org.ascertain.tables.Exposure;

/**
 * The domains that are always estimated: class and frame, then within the class by state, plan,
 * mechanism of the theory, and third party with evidence. An average hides the unaffected; these do
 * not.
 */
final class Domains {
  private Domains() {}

  /** The domains of a matter, in the order of the table. */
  static List<Domain> of(List<Subject> subjects, Set<Mechanism> theory) {
    Domain members = Domain.members(theory);
    List<Domain> domains = new ArrayList<>(List.of(members, Domain.all(theory)));
    for (Mechanism mechanism : new TreeSet<>(theory)) {
      domains.add(
          members.shownBy(
              "mechanism=" + mechanism,
              exposure -> exposure.mechanism() == mechanism,
              Set.of(mechanism)));
    }
    values(subjects, subject -> subject.customer().plan())
        .forEach(
            plan ->
                domains.add(members.where("plan=" + plan, s -> plan.equals(s.customer().plan()))));
    values(subjects, subject -> subject.customer().state())
        .forEach(
            state ->
                domains.add(
                    members.where("state=" + state, s -> state.equals(s.customer().state()))));
    thirdParties(subjects)
        .forEach(
            party ->
                domains.add(
                    members.shownBy(
                        "third_party=" + party,
                        exposure -> party.equals(exposure.thirdPartyId()),
                        theory)));
    return domains;
  }

  private static Set<String> values(List<Subject> subjects, Function<Subject, String> value) {
    Set<String> values = new TreeSet<>();
    subjects.stream()
        .filter(subject -> subject.judgement().isMember())
        .map(value)
        .filter(Objects::nonNull)
        .forEach(values::add);
    return values;
  }

  private static Set<String> thirdParties(List<Subject> subjects) {
    Set<String> parties = new TreeSet<>();
    subjects.stream()
        .filter(subject -> subject.judgement().isMember())
        .flatMap(subject -> subject.exposures().stream())
        .map(Exposure::thirdPartyId)
        .filter(Objects::nonNull)
        .forEach(parties::add);
    return parties;
  }
}
