package org.ascertain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClusterAgreementTest {
  @Test
  void equalGroupingsAgreeAndTheirIntervalKnowsTheSampleIsSmall() {
    int[] groups = {0, 0, 1, 2, 2, 2};
    ClusterAgreement agreement = ClusterAgreement.of(groups, new int[] {5, 5, 1, 0, 0, 0});
    assertThat(agreement.elementF1().orElseThrow()).isEqualTo(1);
    assertThat(agreement.groupPrecision().orElseThrow()).isEqualTo(1);
    Interval limits = agreement.elementF1Interval(0.95).orElseThrow();
    assertThat(limits.low()).isCloseTo(0.2924, within(1e-4));
    assertThat(limits.high()).isEqualTo(1);
  }

  @Test
  void pairsAreTrials() {
    int[] truth = {0, 0, 0, 1, 1};
    int[] found = {0, 0, 1, 1, 1};
    assertThat(ClusterAgreement.of(truth, found).foundPairs()).isEqualTo(new Trials(2, 4));
    assertThat(ClusterAgreement.of(truth, found).truePairs()).isEqualTo(new Trials(2, 4));
    assertThat(ClusterAgreement.of(truth, found).largestFoundGroup()).isEqualTo(3);
  }

  @Test
  void nothingAndOneGroupGiveNoInterval() {
    assertThat(ClusterAgreement.of(new int[0], new int[0]).elementF1().isRefused()).isTrue();
    assertThat(
            ClusterAgreement.of(new int[] {0, 0}, new int[] {0, 1})
                .elementF1Interval(0.95)
                .isRefused())
        .isTrue();
  }

  @Test
  void groupingsOfDifferentElementsAreRefused() {
    assertThatThrownBy(() -> ClusterAgreement.of(new int[] {0}, new int[] {0, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ClusterAgreement.of(new int[] {-1}, new int[] {0}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Pairs of elements, each split off with a chance of a fifth: F1 is known in the long run. */
  @Test
  void theIntervalCoversWhatItSaysItCovers() {
    SplittableRandom random = new SplittableRandom(11);
    int covered = 0;
    int runs = 400;
    for (int run = 0; run < runs; run++) {
      int[] truth = new int[400];
      int[] found = new int[400];
      for (int i = 0; i < truth.length; i++) {
        truth[i] = i / 2;
        boolean isSplit = i % 2 == 1 && random.nextInt(5) == 0;
        found[i] = isSplit ? 200 + i : i / 2;
      }
      // Precision 1, recall 0.9 in the long run.
      Interval limits = ClusterAgreement.of(truth, found).elementF1Interval(0.95).orElseThrow();
      covered += limits.contains(2 * 0.9 / 1.9) ? 1 : 0;
      assertThat(Arrays.stream(truth).max().orElseThrow()).isEqualTo(199);
    }
    assertThat(covered / (double) runs).isBetween(0.906, 0.99);
  }
}
