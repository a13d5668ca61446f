package org.ascertain.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ascertain.matter.Sampling.Design;
import org.ascertain.model.Grade;
import org.ascertain.statistics.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Coverage of the default method over the whole path from sample to interval: nominal 0.95,
 * accepted from 0.95 less four standard errors of 400 runs.
 */
class CoverageTest {
  private static final int RUNS = 400;
  private static final double ACCEPTED = 0.95 - 4 * 0.0109;

  @ParameterizedTest
  @CsvSource({"1, 0.02, 0.10", "2, 0.10, 0.05", "3, 0.30, 0.10"})
  void theDefaultCoversTheTruth(int seed, double prevalence, double fraction) {
    Random random = new Random(seed);
    int covered = 0;
    List<List<Boolean>> population = population(random, prevalence);
    long truth = population.stream().flatMap(List::stream).filter(isAffected -> isAffected).count();
    for (int run = 0; run < RUNS; run++) {
      covered += interval(population, fraction, random).contains((double) truth) ? 1 : 0;
    }
    assertThat((double) covered / RUNS).isGreaterThanOrEqualTo(ACCEPTED);
  }

  private static List<List<Boolean>> population(Random random, double prevalence) {
    double[] factors = {0.2, 0.6, 1, 1.6, 2.4};
    int[] sizes = {360, 280, 200, 120, 40};
    List<List<Boolean>> strata = new ArrayList<>();
    for (int stratum = 0; stratum < sizes.length; stratum++) {
      List<Boolean> customers = new ArrayList<>();
      for (int number = 0; number < sizes[stratum]; number++) {
        customers.add(random.nextDouble() < prevalence * factors[stratum]);
      }
      strata.add(customers);
    }
    return strata;
  }

  private static Interval interval(List<List<Boolean>> population, double fraction, Random random) {
    List<Subject> frame = new ArrayList<>();
    for (int stratum = 0; stratum < population.size(); stratum++) {
      List<Boolean> customers = population.get(stratum);
      int sampled = Math.max(2, (int) Math.round(customers.size() * fraction));
      Collections.shuffle(customers, random);
      for (int number = 0; number < customers.size(); number++) {
        boolean isSampled = number < sampled;
        Grade grade = isSampled && customers.get(number) ? Grade.B : null;
        String name = "s" + stratum;
        frame.add(SampleMatters.subject(name + "-" + number, name, isSampled, true, grade, false));
      }
    }
    Domain members = Domain.members(SampleMatters.matter(Design.STRATIFIED).theory().mechanisms());
    DomainSample sample = new DomainSample(frame, members, Estimand.AFFECTED_CUSTOMERS);
    return new CustomerMethods(sample, false)
        .results().stream()
            .filter(result -> result.method() == Method.KORN_GRAUBARD_TRUNCATED)
            .findFirst()
            .orElseThrow()
            .interval();
  }
}
