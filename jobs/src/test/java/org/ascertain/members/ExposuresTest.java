package org.ascertain.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ascertain.matter.Period;
import org.ascertain.matter.Theory;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.tables.Exposure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposuresTest {
  private static final Exposures EXPOSURES =
      new Exposures(
          new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31)),
          new Theory(
              Set.of(Mechanism.APP_ACCESS),
              Set.of(Actor.APP),
              Set.of(AuthorisationBasis.SUBPROCESSOR_UNDER_CONTRACT)));

  @ParameterizedTest(name = "{0}: grade {1}, event {2}, window {3} to {4} counts as {5}")
  @CsvSource({
    "event inside, B, 2017-05-01, , , B",
    "event on the last day, B, 2017-12-31, , , B",
    "event before, B, 2016-12-31, , , ",
    "event after, B, 2018-01-01, , , ",
    "event before but window reaches in, C, 2016-06-01, 2016-06-01, , D",
    "grant with open window from before, D, 2016-06-01, 2016-06-01, , D",
    "grant revoked before, D, 2016-06-01, 2016-06-01, 2016-08-01, ",
    "policy off during the period with unknown start, E, , , 2017-04-01, E",
    "policy off before the period with unknown start, E, , , 2016-04-01, ",
    "undated event in a window inside, A, , 2017-03-01, 2017-04-01, A",
    "undated event in a window that starts before, A, , 2016-03-01, 2017-04-01, D",
    "inferred, F, 2017-03-01, , , F",
    "no time at all, A, , , , ",
    "no time at all, E, , , , "
  })
  void aFlowCountsWithWhatItShowsInThePeriod(
      String what, Grade grade, LocalDate event, LocalDate from, LocalDate to, Grade counted) {
    CustomerFlows flows = of(flow("f", grade, at(event), at(from), at(to)));

    if (counted == null) {
      assertThat(flows.exposures()).isEmpty();
    } else {
      assertThat(flows.exposures()).extracting(Exposure::bestGrade).containsExactly(counted);
    }
  }

  @Test
  void anUndatedTransferIsRememberedAndPlacedNowhere() {
    CustomerFlows flows = of(flow("f", Grade.A, null, null, null));

    assertThat(flows.exposures()).isEmpty();
    assertThat(flows.hasUndatedDisclosure()).isTrue();
  }

  @Test
  void aStrongerFlowOutsideTheTheoryLendsItsGradeToNobody() {
    FlowFacts excluded =
        new FlowFacts(
            "a",
            "c",
            "t",
            Mechanism.APP_ACCESS,
            Actor.APP,
            Grade.A,
            at(LocalDate.of(2017, 2, 1)),
            null,
            null,
            false,
            500L,
            AuthorisationBasis.SUBPROCESSOR_UNDER_CONTRACT);
    Exposure mixed =
        of(excluded, flow("b", Grade.D, at(LocalDate.of(2017, 2, 2)), null, null))
            .exposures()
            .get(0);
    Exposure alone = of(excluded).exposures().get(0);

    assertThat(mixed.inTheory()).isTrue();
    assertThat(mixed.bestGrade()).isEqualTo(Grade.D);
    assertThat(mixed.flowIds()).containsExactly("b");
    assertThat(alone.inTheory()).isFalse();
    assertThat(alone.bestGrade()).isEqualTo(Grade.A);
  }

  @ParameterizedTest(name = "{0} to {1} and {2} to {3}: {4} days")
  @CsvSource({
    "2017-02-01T00:00:00Z, 2017-02-11T00:00:00Z, 2017-02-05T00:00:00Z, 2017-02-21T00:00:00Z, 20",
    "2017-02-01T10:00:00Z, 2017-02-01T15:00:00Z, 2017-02-01T16:00:00Z, 2017-02-01T17:00:00Z, 1",
    "2016-02-01T00:00:00Z, 2017-01-04T00:00:00Z, 2017-12-31T05:00:00Z, 2019-01-01T00:00:00Z, 4",
    "2017-04-14T18:12:00Z, 2017-04-16T23:12:00Z, 2017-04-16T01:00:00Z, 2017-04-17T00:00:00Z, 3"
  })
  void daysAreCalendarDaysOfMergedWindowsCutAtThePeriod(
      Instant from1, Instant to1, Instant from2, Instant to2, long days) {
    Exposure exposure =
        of(flow("a", Grade.D, null, from1, to1), flow("b", Grade.D, null, from2, to2))
            .exposures()
            .get(0);

    assertThat(exposure.opportunityDays()).isEqualTo(days);
    assertThat(exposure.accessDays()).isEqualTo(days);
    assertThat(exposure.residualDays()).isNull();
  }

  @Test
  void residualDaysRunFromTheFirstTransferToTheEndOfThePeriod() {
    Exposure exposure =
        of(
                flow("a", Grade.B, at(LocalDate.of(2017, 12, 1)), null, null),
                flow("b", Grade.C, at(LocalDate.of(2017, 12, 25)), null, null))
            .exposures()
            .get(0);

    assertThat(exposure.residualDays()).isEqualTo(31);
    assertThat(exposure.firstAt()).isEqualTo("2017-12-01T00:00:00Z");
    assertThat(exposure.lastAt()).isEqualTo("2017-12-25T00:00:00Z");
    assertThat(exposure.opportunityDays()).as("no window is known").isNull();
    assertThat(exposure.contactCount()).as("at least as many as the larger").isEqualTo(7);
  }

  @Test
  void transfersAfterTheSwitchingOffAreCounted() {
    Exposure exposure =
        of(
                flow("a", Grade.E, null, null, at(LocalDate.of(2017, 6, 1))),
                flow("b", Grade.B, at(LocalDate.of(2017, 5, 1)), null, null),
                flow("c", Grade.B, at(LocalDate.of(2017, 7, 1)), null, null))
            .exposures()
            .get(0);

    assertThat(exposure.afterDisableCount()).isEqualTo(1);
    assertThat(exposure.isCensored()).isTrue();
    assertThat(exposure.opportunityDays()).isEqualTo(151);
  }

  private static CustomerFlows of(FlowFacts... flows) {
    return EXPOSURES.of("c", List.of(flows).iterator());
  }

  private static FlowFacts flow(String id, Grade grade, Instant at, Instant from, Instant to) {
    return new FlowFacts(
        id,
        "c",
        "t",
        Mechanism.APP_ACCESS,
        Actor.APP,
        grade,
        at,
        from,
        to,
        false,
        7L,
        AuthorisationBasis.USER_CONSENT_SELF);
  }

  private static Instant at(LocalDate day) {
    return day == null ? null : day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
  }
}
