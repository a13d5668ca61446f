package org.ascertain.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ascertain.matter.Period;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Observability;
import org.ascertain.model.Side;
import org.ascertain.model.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservabilityJudgementTest {
  private static final Period PERIOD =
      new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31));
  private static final ObservabilityJudgement JUDGEMENT = new ObservabilityJudgement(PERIOD);

  @ParameterizedTest(name = "{0} ({1}) from {2} to {3} shows {4}: {5}, {6} days")
  @CsvSource({
    "M365_AUDIT, CUSTOMER, 2016-01-01, 2018-01-01, APP_ACCESS, FULL, 365",
    "M365_AUDIT, PROVIDER, 2017-07-01, , APP_ACCESS, PARTIAL, 184",
    "M365_AUDIT, CUSTOMER, 2016-01-01, 2018-01-01, WEB_TRACKING, NONE, 0",
    "MAIL, CUSTOMER, 2016-01-01, 2016-02-01, MAIL_OUT, PARTIAL, 0",
    "MAIL, CUSTOMER, , , MAIL_OUT, PARTIAL, 0",
    "HAR, CUSTOMER, 2017-01-01, 2017-01-01, WEB_TRACKING, PARTIAL, 1",
    "CONTACTS, RECIPIENT, 2016-01-01, 2018-01-01, APP_ACCESS, PARTIAL, 365",
    "CONTACTS, CUSTOMER, 2016-01-01, 2018-01-01, APP_ACCESS, NONE, 0"
  })
  void aMechanismIsObservableWhereASourceCouldHaveShownIt(
      SourceKind kind,
      Side side,
      LocalDate from,
      LocalDate to,
      Mechanism mechanism,
      Observability expected,
      long days) {
    SourceCoverage coverage = new SourceCoverage("c", kind, side, from, to, List.of());

    assertThat(JUDGEMENT.judge(List.of(coverage)).get(mechanism))
        .isEqualTo(new Observed(expected, days));
  }

  @Test
  void withoutADeclaredTimeOnlyDaysWithARecordCount() {
    List<LocalDate> days =
        List.of(LocalDate.of(2016, 5, 1), LocalDate.of(2017, 5, 1), LocalDate.of(2017, 5, 3));
    SourceCoverage coverage =
        new SourceCoverage("c", SourceKind.HAR, Side.CUSTOMER, null, null, days);

    assertThat(JUDGEMENT.daysByKind(List.of(coverage))).isEqualTo(Map.of("har", 2L));
  }

  @Test
  void nothingProducedMeansNothingObservable() {
    assertThat(JUDGEMENT.judge(List.of()).values())
        .containsOnly(new Observed(Observability.NONE, 0));
  }
}
