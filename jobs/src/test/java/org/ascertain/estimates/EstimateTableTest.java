package org.ascertain.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ascertain.matter.Sampling.Design;
import org.ascertain.model.Grade;
import org.ascertain.tables.Estimate;
import org.junit.jupiter.api.Test;

class EstimateTableTest {
  @Test
  void aStratifiedTotalIsTheSumOverStrata() {
    List<Subject> frame = new ArrayList<>(SampleMatters.stratum("a", 100, 20, 5, 3, 0));
    frame.addAll(SampleMatters.stratum("b", 300, 30, 3, 0, 0));

    Estimate estimate = chosen(Design.STRATIFIED, frame, "affected_customers", "CLASS");

    assertThat(estimate.method()).isEqualTo("korn-graubard-truncated");
    assertThat(estimate.point()).isCloseTo(100 * 5 / 20.0 + 300 * 3 / 30.0, within(1e-9));
    assertThat(estimate.low()).isLessThan(estimate.point()).isGreaterThanOrEqualTo(8);
    assertThat(estimate.lowOneSided()).isGreaterThan(estimate.low());
    assertThat(estimate.frameCount()).isEqualTo(400);
    assertThat(estimate.df()).isEqualTo(48);
    assertThat(estimate.worstCaseLow()).isCloseTo(estimate.point(), within(1e-9));
    assertThat(estimate.flags()).containsExactly("UNREVIEWED", "WIDE_INTERVAL");
    assertThat(chosen(Design.STRATIFIED, frame, "exposed_customers", "CLASS").point())
        .isCloseTo(15, within(1e-9));
    assertThat(chosen(Design.STRATIFIED, frame, "contacts_disclosed", "CLASS").point())
        .isCloseTo(550, within(1e-6));
  }

  @Test
  void theFloorStandsBesideEveryEstimate() {
    List<Subject> frame = new ArrayList<>(SampleMatters.stratum("a", 100, 20, 5, 0, 0));
    frame.addAll(SampleMatters.stratum("b", 300, 30, 3, 0, 0));

    Estimate floor = of(Design.STRATIFIED, frame, "affected_customers", "CLASS", "confirmed-floor");

    assertThat(floor.point()).isEqualTo(8);
    assertThat(floor.low()).isNull();
    assertThat(floor.isDefault()).isFalse();
  }

  @Test
  void aCensusIsACountWithoutInterval() {
    Estimate estimate =
        chosen(
            Design.CENSUS,
            SampleMatters.stratum("a", 40, 40, 7, 0, 0),
            "affected_customers",
            "CLASS");

    assertThat(estimate.method()).isEqualTo("census");
    assertThat(estimate.point()).isEqualTo(7);
    assertThat(estimate.low()).isNull();
    assertThat(estimate.high()).isNull();
  }

  @Test
  void oneSimpleSampleHasExactLimitsInWholeCustomers() {
    Estimate estimate =
        chosen(
            Design.SRS,
            SampleMatters.stratum("a", 400, 60, 0, 0, 0),
            "affected_customers",
            "CLASS");

    assertThat(estimate.method()).isEqualTo("hypergeometric");
    assertThat(estimate.point()).isZero();
    assertThat(estimate.low()).isZero();
    assertThat(estimate.high()).as("the vector of 0 in 60 of 400").isEqualTo(22);
    assertThat(estimate.flags()).contains("ZERO_EVENTS");
  }

  @Test
  void whoCouldNotBeObservedIsNonresponseAndNoZero() {
    List<Subject> frame = new ArrayList<>(SampleMatters.stratum("a", 100, 20, 5, 0, 10));
    frame.addAll(SampleMatters.stratum("b", 300, 30, 3, 0, 0));

    Estimate estimate = chosen(Design.STRATIFIED, frame, "affected_customers", "CLASS");

    assertThat(estimate.point()).isCloseTo(100 * 5 / 10.0 + 30, within(1e-9));
    assertThat(estimate.worstCaseLow()).isCloseTo(100 * 5 / 20.0 + 30, within(1e-9));
    assertThat(estimate.worstCaseHigh()).isCloseTo(100 * 15 / 20.0 + 30, within(1e-9));
    assertThat(estimate.sampledCount()).isEqualTo(50);
    assertThat(estimate.respondentCount()).isEqualTo(40);
    assertThat(estimate.flags()).contains("NONRESPONSE");
  }

  @Test
  void aLonelyStratumIsRefusedByName() {
    List<Subject> frame = new ArrayList<>(SampleMatters.stratum("a", 100, 20, 5, 0, 0));
    frame.addAll(SampleMatters.stratum("lonely", 9, 1, 1, 0, 0));

    Estimate estimate = chosen(Design.STRATIFIED, frame, "affected_customers", "CLASS");

    assertThat(estimate.point()).isNull();
    assertThat(estimate.low()).isNull();
    assertThat(estimate.flags()).contains("LONELY_STRATUM");
    assertThat(estimate.reason()).startsWith("Refused").contains("lonely");
  }

  @Test
  void aStratumThatWasNotSampledIsRefusedAndBounded() {
    List<Subject> frame = new ArrayList<>(SampleMatters.stratum("a", 100, 20, 5, 0, 0));
    frame.addAll(SampleMatters.stratum("b", 50, 0, 0, 0, 0));

    Estimate estimate = chosen(Design.STRATIFIED, frame, "affected_customers", "CLASS");

    assertThat(estimate.point()).isNull();
    assertThat(estimate.flags()).contains("STRATUM_NOT_SAMPLED");
    assertThat(estimate.worstCaseLow()).isCloseTo(25, within(1e-9));
    assertThat(estimate.worstCaseHigh()).isCloseTo(75, within(1e-9));
  }

  @Test
  void nobodyAffectedGivesAnUpperLimitAndNoPoint() {
    List<Subject> frame = new ArrayList<>(SampleMatters.stratum("a", 100, 20, 0, 0, 0));
    frame.addAll(SampleMatters.stratum("b", 300, 40, 0, 0, 0));

    Estimate estimate = chosen(Design.STRATIFIED, frame, "affected_share", "CLASS");

    assertThat(estimate.point()).isZero();
    assertThat(estimate.low()).isZero();
    assertThat(estimate.high()).isCloseTo(1 - Math.pow(0.025, 1 / 60.0), within(1e-12));
    Estimate logit = of(Design.STRATIFIED, frame, "affected_customers", "CLASS", "logit");
    assertThat(logit.point()).as("undefined at zero").isNull();
  }

  @Test
  void nonMembersCountInTheFrameAndNotInTheClass() {
    List<Subject> frame = new ArrayList<>(SampleMatters.stratum("a", 50, 10, 2, 0, 0));
    for (int number = 0; number < 50; number++) {
      frame.add(SampleMatters.subject("n" + number, "a", number < 10, false, Grade.B, false));
    }

    Estimate members = chosen(Design.STRATIFIED, frame, "affected_customers", "CLASS");
    Estimate all = chosen(Design.STRATIFIED, frame, "affected_customers", "ALL");

    assertThat(members.frameCount()).isEqualTo(50);
    assertThat(members.point()).isCloseTo(10, within(1e-9));
    assertThat(all.point()).isCloseTo(100 * 12 / 20.0, within(1e-9));
  }

  @Test
  void theOrderOfTheRowsChangesNothing() {
    List<Subject> frame = new ArrayList<>(SampleMatters.stratum("a", 100, 20, 5, 3, 2));
    frame.addAll(SampleMatters.stratum("b", 300, 30, 3, 0, 0));
    List<Estimate> once = rows(Design.STRATIFIED, frame);
    Collections.shuffle(frame, new Random(7));

    assertThat(rows(Design.STRATIFIED, frame)).isEqualTo(once);
    assertThat(once).extracting(Estimate::estimateId).doesNotHaveDuplicates();
  }

  private static List<Estimate> rows(Design design, List<Subject> frame) {
    return new EstimateTable(SampleMatters.matter(design), Map.of("CLASS", 9L)).rows(frame);
  }

  private static Estimate chosen(
      Design design, List<Subject> frame, String estimand, String domain) {
    return rows(design, frame).stream()
        .filter(row -> row.estimand().equals(estimand) && row.domain().equals(domain))
        .filter(Estimate::isDefault)
        .findFirst()
        .orElseThrow();
  }

  private static Estimate of(
      Design design, List<Subject> frame, String estimand, String domain, String method) {
    return rows(design, frame).stream()
        .filter(row -> row.estimand().equals(estimand) && row.domain().equals(domain))
        .filter(row -> row.method().equals(method))
        .findFirst()
        .orElseThrow();
  }
}
