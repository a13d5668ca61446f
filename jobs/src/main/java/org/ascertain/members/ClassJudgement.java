package org.ascertain.members;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ascertain.matter.ClassDefinition;
import org.ascertain.matter.Theory;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.ascertain.model.Observability;
import org.ascertain.tables.ClassMember;
import org.ascertain.tables.Exposure;

/**
 * The class definition applied to one customer, and whether the customer was affected or exposed.
 *
 * <p>Affected: an exposure in the theory graded A-C. Exposed: none of those, but one graded D-E.
 * Neither is said of non-members, of customers that were not drawn, of customers whose sources
 * could not have shown any mechanism of the theory, nor when the only transfer has no date.
 */
final class ClassJudgement {
  private final int version;
  private final Theory theory;
  private final List<ClassRule> rules;

  ClassJudgement(ClassDefinition definition, Theory theory) {
    this.version = definition.version();
    this.theory = theory;
    this.rules = ClassRule.of(definition);
  }

  /** The rules in order; results are given in the same order. */
  List<ClassRule> rules() {
    return rules;
  }

  /**
   * Judges a customer.
   *
   * @param isSampled whether it was drawn, or all were
   * @param results what each rule's condition says, null for unknown
   */
  ClassMember judge(
      String customerId,
      boolean isSampled,
      List<Boolean> results,
      CustomerFlows flows,
      Map<Mechanism, Observed> observed) {
    Optional<ClassRule> failed = firstFailed(results);
    Optional<Grade> best = bestGrade(flows.exposures());
    boolean isJudged = failed.isEmpty() && isSampled;
    Boolean isAffected = isJudged ? isAffected(best, flows, observed) : null;
    Boolean isExposed =
        isAffected == null
            ? null
            : Boolean.valueOf(!isAffected && best.filter(Grade::showsOpportunity).isPresent());
    return new ClassMember(
        customerId,
        version,
        failed.isEmpty(),
        failed.map(ClassRule::id).orElse(null),
        words(results),
        isAffected,
        isExposed,
        best.orElse(null),
        observability(observed),
        observedDays(observed));
  }

  /** The rules that the customer reaches, up to the first that it fails. */
  List<ClauseStep> steps(List<Boolean> results) {
    List<ClauseStep> steps = new ArrayList<>();
    for (int ordinal = 0; ordinal < rules.size(); ordinal++) {
      boolean passes = rules.get(ordinal).passes(results.get(ordinal));
      boolean isUnknown = !passes && results.get(ordinal) == null;
      steps.add(new ClauseStep(ordinal, passes ? 1 : 0, passes ? 0 : 1, isUnknown ? 1 : 0));
      if (!passes) {
        break;
      }
    }
    return steps;
  }

  private Optional<ClassRule> firstFailed(List<Boolean> results) {
    for (int ordinal = 0; ordinal < rules.size(); ordinal++) {
      if (!rules.get(ordinal).passes(results.get(ordinal))) {
        return Optional.of(rules.get(ordinal));
      }
    }
    return Optional.empty();
  }

  private @Nullable Boolean isAffected(
      Optional<Grade> best, CustomerFlows flows, Map<Mechanism, Observed> observed) {
    if (best.filter(Grade::showsDisclosure).isPresent()) {
      return true;
    }
    boolean isUnknown = flows.hasUndatedDisclosure() || !couldHaveBeenShown(observed);
    return isUnknown ? null : Boolean.FALSE;
  }

  private boolean couldHaveBeenShown(Map<Mechanism, Observed> observed) {
    return theory.mechanisms().stream()
        .anyMatch(mechanism -> observed.get(mechanism).observability() != Observability.NONE);
  }

  private static Optional<Grade> bestGrade(List<Exposure> exposures) {
    return exposures.stream()
        .filter(exposure -> exposure.inTheory() && exposure.bestGrade() != Grade.F)
        .map(Exposure::bestGrade)
        .min(Grade::compareTo);
  }

  private Map<String, String> words(List<Boolean> results) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int ordinal = 0; ordinal < rules.size(); ordinal++) {
      Boolean result = results.get(ordinal);
      words.put(rules.get(ordinal).id(), result == null ? "unknown" : result.toString());
    }
    return words;
  }

  private static Map<String, String> observability(Map<Mechanism, Observed> observed) {
    Map<String, String> words = new TreeMap<>();
    observed.forEach((mechanism, o) -> words.put(mechanism.name(), o.observability().name()));
    return words;
  }

  private static Map<String, Long> observedDays(Map<Mechanism, Observed> observed) {
    Map<String, Long> days = new TreeMap<>();
    observed.forEach((mechanism, o) -> days.put(mechanism.name(), o.days()));
    return days;
  }
}
