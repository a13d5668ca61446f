package org.ascertain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkageTest {
  /** Published values: Winkler's own examples. */
  @ParameterizedTest
  @CsvSource({
    "martha,marhta,0.944,0.961",
    "dwayne,duane,0.822,0.840",
    "dixon,dicksonx,0.767,0.813",
    "jones,johnson,0.790,0.832",
    "abroms,abrams,0.889,0.922",
    "'','',1,1",
    "a,'',0,0",
    "abc,xyz,0,0"
  })
  void jaroAndWinkler(String left, String right, double jaro, double winkler) {
    assertThat(StringSimilarity.jaro(left, right)).isCloseTo(jaro, within(0.0006));
    assertThat(StringSimilarity.jaroWinkler(left, right)).isCloseTo(winkler, within(0.0006));
    assertThat(StringSimilarity.jaro(right, left)).isCloseTo(jaro, within(0.0006));
  }

  @ParameterizedTest
  @CsvSource({
    "kitten,sitting,3",
    "ca,ac,1",
    "ca,abc,3",
    "rivera,rivera,0",
    "'',abc,3",
    "abcd,acbd,1"
  })
  void edits(String left, String right, int distance) {
    assertThat(StringSimilarity.distance(left, right)).isEqualTo(distance);
    assertThat(StringSimilarity.distance(right, left)).isEqualTo(distance);
  }

  @Test
  void aMissingFieldCountsNeitherWay() {
    LinkageModel model = model();
    assertThat(model.weight(1, ComparisonPatterns.MISSING)).isEqualTo(model.fieldWeight(0, 1));
    assertThat(model.posterior(-1, -1)).isCloseTo(model.prior(), within(1e-12));
  }

  @Test
  void withoutPairsThereIsNoFit() {
    ComparisonPatterns none = new ComparisonPatterns(List.of(2, 2));
    assertThat(LinkageEm.from(model()).fit(none).isRefused()).isTrue();
  }

  @Test
  void aStrongStartStaysAndAWeakOneGives() {
    ComparisonPatterns patterns = new ComparisonPatterns(List.of(2, 2));
    patterns.add(new int[] {1, 1}, 40);
    patterns.add(new int[] {0, 0}, 50);
    patterns.add(new int[] {1, 0}, 10);
    double kept =
        LinkageEm.from(model()).startWorth(1e6).fit(patterns).orElseThrow().model().prior();
    double given =
        LinkageEm.from(model()).startWorth(1).fit(patterns).orElseThrow().model().prior();
    assertThat(kept).isCloseTo(0.1, within(0.001));
    assertThat(given).isGreaterThan(0.3);
  }

  @Test
  void knownChancesAmongOthersStay() {
    ComparisonPatterns patterns = new ComparisonPatterns(List.of(2, 2));
    patterns.add(new int[] {1, 1}, 40);
    patterns.add(new int[] {0, 0}, 60);
    LinkageModel fitted = LinkageEm.from(model()).othersKnown().fit(patterns).orElseThrow().model();
    assertThat(fitted.otherChances(0)).containsExactly(0.9, 0.1);
  }

  @Test
  void linkingWorseThanChanceIsRefused() {
    assertThat(new LinkedLists(10, 10, 5, 0.1, 0.2).population().isRefused()).isTrue();
    assertThat(new LinkedLists(10, 10, 0, 0.9, 0.01).bias().isRefused()).isTrue();
  }

  private static LinkageModel model() {
    double[][] m = {{0.1, 0.9}, {0.2, 0.8}};
    double[][] u = {{0.9, 0.1}, {0.8, 0.2}};
    return new LinkageModel(0.1, m, u);
  }
}
