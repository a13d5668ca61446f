package org.ascertain.query.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.matter.Period;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Mechanism;
import org.ascertain.model.RecipientStatus;
import org.ascertain.tables.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
  private static final Period PERIOD =
      new Period(LocalDate.of(2016, 7, 17), LocalDate.of(2020, 7, 17));

  @Test
  void countsSharesAndIntervals() {
    List<PlantedRow> rows = new ArrayList<>();
    List<Flow> flows = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      String values = "c" + i + "|x|MAIL_OUT|B|2019-03-04";
      rows.add(Rows.planted("T" + i, true, values));
      flows.add(Rows.flow("f" + i, i < 10 ? values : "c99|x|MAIL_OUT|B|2019-03-04"));
    }

    MechanismScore score = only(score(flows, rows, List.of()));

    assertThat(score.plantedCount()).isEqualTo(10);
    assertThat(score.foundCount()).isEqualTo(10);
    assertThat(score.matchedCount()).isEqualTo(9);
    assertThat(score.precision()).isEqualTo(0.9);
    assertThat(score.recall()).isEqualTo(0.9);
    assertThat(score.recallInterval().low()).isCloseTo(0.55498, within(1e-4));
    assertThat(score.recallInterval().high()).isCloseTo(0.99747, within(1e-4));
    assertThat(score.missed()).containsExactly(rows.get(9));
    assertThat(score.unexpected()).containsExactly("f10");
    assertThat(score.asRow())
        .containsKeys(
            "mechanism",
            "planted_count",
            "found_count",
            "matched_count",
            "decoy_count",
            "precision",
            "precision_low",
            "precision_high",
            "recall",
            "recall_low",
            "recall_high");
  }

  @Test
  void shareOfNothingIsNull() {
    Score planted =
        score(
            List.of(), List.of(Rows.planted("T1", true, "c1|x|MAIL_OUT|B|2019-03-04")), noDecoy());
    Score found =
        score(List.of(Rows.flow("f1", "c1|x|MAIL_OUT|B|2019-03-04")), List.of(), noDecoy());

    assertThat(only(planted).precision()).isNull();
    assertThat(only(planted).precisionInterval()).isNull();
    assertThat(only(planted).recall()).isZero();
    assertThat(planted.hasMechanismWithoutMatch()).isTrue();
    assertThat(only(found).recall()).isNull();
    assertThat(only(found).precision()).isZero();
    assertThat(found.hasMechanismWithoutMatch()).isFalse();
  }

  @Test
  void mechanismNeitherPlantedNorFoundHasNoRow() {
    Flow inferred = Rows.flow("f1", "c1|x|MAIL_OUT|F|2019-03-04");
    PlantedRow open = Rows.planted("T1", false, "c1|y|FORWARDING|D|2019-03-04");

    assertThat(score(List.of(inferred), List.of(open), noDecoy()).mechanisms()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          in the period             ! c1|x|APP_ACCESS|D|2019-03-04             ! 1
          inferred                  ! c1|x|APP_ACCESS|F|2019-03-04             ! 0
          last day of the period    ! c1|x|APP_ACCESS|D|2020-07-17T23:59:59Z   ! 1
          day after the period      ! c1|x|APP_ACCESS|D|2020-07-18T00:00:00Z   ! 0
          before, window still open ! c1|x|APP_ACCESS|D|2015-01-01|2015-01-01| ! 1
          before, window closed     ! c1|x|APP_ACCESS|D|2015-01-01|2015-01-01|2015-02-01 ! 0
          nothing known of time     ! c1|x|APP_ACCESS|E|                       ! 1
          """)
  void foundAreFlowsThatTouchThePeriod(String rule, String found, int count) {
    Score score = score(List.of(Rows.flow("f1", found)), List.of(), noDecoy());

    assertThat(score.mechanisms()).hasSize(count);
  }

  @Test
  void flowOfARowThatIsNotStrictIsNotFound() {
    PlantedRow open = Rows.planted("T1", false, "c1|x|APP_ACCESS|D|2019-03-04");
    List<Flow> flows =
        List.of(
            Rows.flow("f1", "c1|x|APP_ACCESS|D|2019-03-04"),
            Rows.flow("f2", "c1|x|APP_ACCESS|D|2019-03-04"));

    MechanismScore score = only(score(flows, List.of(open), noDecoy()));

    assertThat(score.plantedCount()).isZero();
    assertThat(score.foundCount()).isEqualTo(1);
  }

  @Test
  void matchedFlowCountsUnderTheMechanismOfItsRow() {
    PlantedRow row = Rows.planted("T1", true, "c1|x|APP_ACCESS;CONTACT_SYNC|A|2019-03-04");
    Flow flow = Rows.flow("f1", "c1|x|CONTACT_SYNC|A|2019-03-04");

    MechanismScore score = only(score(List.of(flow), List.of(row), noDecoy()));

    assertThat(score.mechanism()).isEqualTo(Mechanism.APP_ACCESS);
    assertThat(score.precision()).isEqualTo(1);
    assertThat(score.recall()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2} decoys, {3} found")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          FLOW       ! c1|x|APP_ACCESS|E|2019-03-04|||UNKNOWN|THIRD_PARTY ! 1 ! 1
          FLOW       ! c1|x|APP_ACCESS|B|2021-03-04|||UNKNOWN|THIRD_PARTY ! 1 ! 0
          FLOW       ! c1|x|APP_ACCESS|F|2019-03-04|||UNKNOWN|THIRD_PARTY ! 0 ! 0
          FLOW       ! c1|y|APP_ACCESS|B|2019-03-04|||UNKNOWN|THIRD_PARTY ! 0 ! 1
          FLOW       ! c2|x|APP_ACCESS|B|2019-03-04|||UNKNOWN|THIRD_PARTY ! 0 ! 1
          FLOW       ! c1|x|MAIL_OUT|B|2019-03-04|||UNKNOWN|THIRD_PARTY   ! 0 ! 1
          AFFECTED   ! c1|x|APP_ACCESS|C|2019-03-04|||UNKNOWN|THIRD_PARTY ! 1 ! 1
          AFFECTED   ! c1|x|APP_ACCESS|D|2019-03-04|||UNKNOWN|THIRD_PARTY ! 0 ! 0
          STATUS     ! c1|x|APP_ACCESS|B|2021-03-04|||UNKNOWN|THIRD_PARTY ! 0 ! 0
          STATUS     ! c1|x|APP_ACCESS|B|2019-03-04|||UNKNOWN|THIRD_PARTY ! 1 ! 1
          STATUS     ! c1|x|APP_ACCESS|B|2015-03-04|2015-03-04||UNKNOWN|THIRD_PARTY ! 0 ! 0
          STATUS     ! c1|x|APP_ACCESS|D|2015-03-04|2015-03-04||UNKNOWN|THIRD_PARTY ! 1 ! 1
          AUTHORISED ! c1|x|APP_ACCESS|C|2019-03-04|||SUBPROCESSOR_UNDER_CONTRACT|THIRD_PARTY ! 0 ! 0
          AUTHORISED ! c1|x|APP_ACCESS|C|2019-03-04|||UNKNOWN|AUTHORISED_SUBPROCESSOR ! 0 ! 0
          AUTHORISED ! c1|x|APP_ACCESS|C|2019-03-04|||UNKNOWN|THIRD_PARTY ! 1 ! 1
          PROVIDER   ! c1|x|APP_ACCESS|C|2019-03-04|||UNKNOWN|PROVIDER    ! 0 ! 0
          PROVIDER   ! c1|x|APP_ACCESS|C|2019-03-04|||UNKNOWN|PROVIDER_AFFILIATE ! 0 ! 0
          PROVIDER   ! c1|x|APP_ACCESS|C|2019-03-04|||UNKNOWN|THIRD_PARTY ! 1 ! 1
          PROVIDER   ! c1||PROVIDER_USE|C|2019-03-04|||PROVIDER_INTERNAL|PROVIDER ! 0 ! 0
          SCOPE      ! c1|x|APP_ACCESS|D|2019-03-04|||ADMIN_CONSENT_TENANT|THIRD_PARTY ! 1 ! 1
          SCOPE      ! c1|x|APP_ACCESS|D|2019-03-04|||ADMIN_CONSENT_SELF|THIRD_PARTY ! 0 ! 1
          """)
  void decoys(MustNot mustNot, String found, int decoys, int foundCount) {
    String[] values = found.strip().split("\\|", -1);
    AuthorisationBasis basis = AuthorisationBasis.valueOf(values[7]);
    RecipientStatus status = RecipientStatus.valueOf(values[8]);
    Flow flow = Rows.flow("f1", found.strip(), basis, status);

    Score score = score(List.of(flow), List.of(), List.of(Rows.decoy(mustNot, "c1|x|APP_ACCESS")));

    assertThat(score.mechanisms().stream().mapToInt(MechanismScore::decoyCount).sum())
        .isEqualTo(decoys);
    assertThat(score.mechanisms().stream().mapToInt(MechanismScore::foundCount).sum())
        .isEqualTo(foundCount);
  }

  @Test
  void decoyWithoutOrganisationMeansAny() {
    Flow flow = Rows.flow("f1", "c1|z|APP_ACCESS|D|2019-03-04");

    Score score =
        score(List.of(flow), List.of(), List.of(Rows.decoy(MustNot.FLOW, "c1||APP_ACCESS")));

    assertThat(only(score).decoyCount()).isEqualTo(1);
  }

  @Test
  void aProvidersUseThatAnotherDecoyPermitsViolatesNone() {
    Flow flow = Rows.flow("f1", "c1||PROVIDER_USE|A|2019-03-04");
    DecoyRow own = Rows.decoy(MustNot.FLOW, "c1|office|PROVIDER_USE");
    DecoyRow affiliate = Rows.decoy(MustNot.PROVIDER, "c1|network|CONTACT_SYNC");

    assertThat(only(score(List.of(flow), List.of(), List.of(own))).decoyCount()).isEqualTo(1);
    assertThat(score(List.of(flow), List.of(), List.of(own, affiliate)).mechanisms()).isEmpty();
  }

  @Test
  void plantedFlowViolatesNoDecoyButItsScope() {
    PlantedRow row = Rows.planted("T1", true, "c1|x|APP_ACCESS|D|2019-03-04");
    Flow flow =
        Rows.flow(
            "f1",
            "c1|x|APP_ACCESS|D|2019-03-04",
            AuthorisationBasis.ADMIN_CONSENT_TENANT,
            RecipientStatus.THIRD_PARTY);
    List<DecoyRow> any = List.of(Rows.decoy(MustNot.FLOW, "c1||APP_ACCESS"));
    List<DecoyRow> scope = List.of(Rows.decoy(MustNot.SCOPE, "c1|x|APP_ACCESS"));

    assertThat(only(score(List.of(flow), List.of(row), any)).decoyCount()).isZero();
    assertThat(only(score(List.of(flow), List.of(row), scope)).decoyCount()).isEqualTo(1);
    assertThat(only(score(List.of(flow), List.of(row), scope)).precision()).isEqualTo(1);
  }

  @Test
  void customersAreComparedWhereTheyWereSampledAndAreMembers() {
    List<CustomerRow> truth =
        List.of(
            new CustomerRow("right", true, true, true, false, false),
            new CustomerRow("missed", true, true, true, false, false),
            new CustomerRow("wrong", true, true, false, true, false),
            new CustomerRow("unknown", true, true, true, false, false),
            new CustomerRow("open", true, true, false, false, true),
            new CustomerRow("unsampled", false, true, true, false, false),
            new CustomerRow("outside", true, false, true, false, false));
    Score score =
        Score.of(
            List.of(),
            List.of(
                Rows.member("right", true, true, false),
                Rows.member("missed", true, false, true),
                Rows.member("wrong", true, true, false),
                Rows.member("unknown", true, null, null),
                Rows.member("open", true, false, true),
                Rows.member("unsampled", true, null, null),
                Rows.member("outside", true, null, null)),
            List.of(),
            new Truth(List.of(), List.of(), truth),
            PERIOD);

    assertThat(score.customers())
        .containsExactly(
            new CustomerAgreement("is_member", 7, 6, 0, 0, List.of("outside"), List.of()),
            new CustomerAgreement("is_affected", 4, 2, 0, 1, List.of("wrong"), List.of("missed")),
            new CustomerAgreement("is_exposed", 3, 1, 1, 1, List.of("missed"), List.of("wrong")));
  }

  private static Score score(List<Flow> flows, List<PlantedRow> rows, List<DecoyRow> decoys) {
    return Score.of(flows, List.of(), List.of(), new Truth(rows, decoys, List.of()), PERIOD);
  }

  private static List<DecoyRow> noDecoy() {
    return List.of();
  }

  private static MechanismScore only(Score score) {
    assertThat(score.mechanisms()).hasSize(1);
    return score.mechanisms().get(0);
  }
}
