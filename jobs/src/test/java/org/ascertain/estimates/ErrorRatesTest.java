package org.ascertain.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ascertain.statistics.Trials;
import org.ascertain.tables.ErrorRate;
import org.ascertain.tables.PersonMeasure;
import org.junit.jupiter.api.Test;

class ErrorRatesTest {
  @Test
  void limitsAreExact() {
    ErrorRate row = new MeasuredRate("finder", "1", "RECALL", new Trials(9, 10), "set", "").row();

    assertThat(row.point()).isEqualTo(0.9);
    assertThat(row.low()).as("Clopper and Pearson's 9 of 10").isCloseTo(0.55498, within(1e-5));
    assertThat(row.high()).isCloseTo(0.99747, within(1e-5));
  }

  @Test
  void ofNothingNothingIsSaid() {
    ErrorRate row = new MeasuredRate("finder", "1", "RECALL", new Trials(0, 0), "set", "").row();

    assertThat(row.point()).isNull();
    assertThat(row.low()).isNull();
    assertThat(row.high()).isNull();
  }

  @Test
  void everyFinderHasPrecisionAndRecall() {
    List<MeasuredRate> all = MeasuredRate.all();

    for (String detector :
        List.of("email-finder", "phone-finder", "signature-finder", "person-linkage")) {
      assertThat(all)
          .filteredOn(rate -> rate.detector().equals(detector))
          .extracting(MeasuredRate::measure)
          .contains("PRECISION", "RECALL");
    }
    assertThat(all).allSatisfy(rate -> assertThat(rate.trials().count()).isPositive());
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void clustersOfLabelledSetsStandBesideThePairs() {
    List<PersonMeasure> measures =
        List.of(
            new PersonMeasure("BCUBED_F1", "set-b", 0.9, 0.8, 1.0),
            new PersonMeasure("PERSONS", "ALL", 7.0, null, null),
            new PersonMeasure("BCUBED_F1", "set-a", 0.7, 0.6, 0.8));

    List<ErrorRate> rows = ErrorRates.rows(measures);

    assertThat(rows).hasSize(MeasuredRate.all().size() + 2);
    ErrorRate first = rows.get(rows.size() - 2);
    assertThat(first.labelledSet()).isEqualTo("set-a");
    assertThat(first.detector()).isEqualTo("person-linkage");
    assertThat(first.point()).isEqualTo(0.7);
  }
}
