package org.ascertain.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascertain.matter.ClassDefinition;
import org.ascertain.matter.Clause;
import org.ascertain.matter.Period;
import org.ascertain.matter.Theory;
import org.ascertain.model.Actor;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Observability;
import org.ascertain.tables.ClassMember;
import org.ascertain.tables.Exposure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassJudgementTest {
  private static final ClassDefinition DEFINITION =
      new ClassDefinition(
          3,
          "customer",
          true,
          new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31)),
          List.of(new Clause("business", Clause.Effect.KEEP, "edition = 'business'")),
          List.of(new Clause("affiliates", Clause.Effect.DROP, "is_provider_affiliate")));
  private static final ClassJudgement JUDGEMENT =
      new ClassJudgement(
          DEFINITION, new Theory(Set.of(Mechanism.APP_ACCESS), Set.of(Actor.APP), Set.of()));

  @ParameterizedTest(
      name = "subscribed {0}, business {1}, affiliate {2}: {3}, {4} kept, unknown {5}")
  @CsvSource({
    "true, true, false, , 3, 0",
    "true, true, , , 3, 0",
    "true, true, true, affiliates, 2, 0",
    "true, false, false, business, 1, 0",
    "true, , false, business, 1, 1",
    ", true, false, subscribed-in-period, 0, 1",
    "false, false, true, subscribed-in-period, 0, 0"
  })
  void onlyTrueKeepsAndOnlyTrueDrops(
      Boolean subscribed,
      Boolean business,
      Boolean affiliate,
      String failed,
      long kept,
      long unknown) {
    List<Boolean> results = Arrays.asList(subscribed, business, affiliate);

    ClassMember member = judge(results, true, null, true, false, Observability.FULL);
    List<ClauseStep> steps = JUDGEMENT.steps(results);

    assertThat(member.failedClause()).isEqualTo(failed);
    assertThat(member.isMember()).isEqualTo(failed == null);
    assertThat(member.clauseResults()).hasSize(3);
    assertThat(steps.stream().mapToLong(ClauseStep::keptCount).sum()).isEqualTo(kept);
    assertThat(steps.stream().mapToLong(ClauseStep::unknownCount).sum()).isEqualTo(unknown);
  }

  @ParameterizedTest(
      name = "sampled {0}, best {1} in theory {2}, undated {3}, {4}: affected {5}, exposed {6}")
  @CsvSource({
    "true, C, true, false, PARTIAL, true, false",
    "true, A, true, false, NONE, true, false",
    "true, D, true, false, PARTIAL, false, true",
    "true, E, true, false, NONE, , ",
    "true, F, true, false, PARTIAL, false, false",
    "true, A, false, false, PARTIAL, false, false",
    "true, , true, false, PARTIAL, false, false",
    "true, , true, false, NONE, , ",
    "true, , true, true, FULL, , ",
    "true, B, true, true, FULL, true, false",
    "false, B, true, false, FULL, , "
  })
  void affectedAndExposedAreSaidOnlyWhereTheyCouldBeKnown(
      boolean isSampled,
      Grade best,
      boolean inTheory,
      boolean isUndated,
      Observability observability,
      Boolean isAffected,
      Boolean isExposed) {
    ClassMember member =
        judge(
            Arrays.asList(true, true, false), isSampled, best, inTheory, isUndated, observability);

    assertThat(member.isAffected()).isEqualTo(isAffected);
    assertThat(member.isExposed()).isEqualTo(isExposed);
  }

  private static ClassMember judge(
      List<Boolean> results,
      boolean isSampled,
      Grade best,
      boolean inTheory,
      boolean isUndated,
      Observability observability) {
    Map<Mechanism, Observed> observed = new EnumMap<>(Mechanism.class);
    for (Mechanism mechanism : Mechanism.values()) {
      observed.put(mechanism, new Observed(Observability.NONE, 0));
    }
    observed.put(Mechanism.APP_ACCESS, new Observed(observability, 0));
    List<Exposure> exposures = best == null ? List.of() : List.of(exposure(best, inTheory));
    return JUDGEMENT.judge(
        "c", isSampled, results, new CustomerFlows("c", exposures, isUndated), observed);
  }

  private static Exposure exposure(Grade grade, boolean inTheory) {
    return new Exposure(
        "c",
        "t",
        Mechanism.APP_ACCESS,
        grade,
        inTheory,
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        0,
        1,
        List.of("f"));
  }
}
