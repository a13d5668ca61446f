package org.ascertain.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Two-phase intervals. */
final class TwoPhaseVectors implements VectorFamily {
  @Override
  public Map<String, Function<VectorCase, Map<String, ?>>> methods() {
    return Map.of(
        "two_phase_stratified", TwoPhaseVectors::stratified,
        "two_phase_melded", TwoPhaseVectors::melded);
  }

  @Override
  public Map<String, Double> tolerances(VectorCase vector) {
    return vector.expected().has("abs_tolerance")
        ? Map.of("ci_melded", vector.expected().get("abs_tolerance").asDouble())
        : Map.of();
  }

  private static Map<String, ?> stratified(VectorCase v) {
    TwoPhaseSample sample = new TwoPhaseSample(strata(v));
    double population = Sum.of(v.numbers("N"));
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("estimate", sample.share());
    keys.put("total", sample.total());
    keys.put("se_plain", sample.plainError());
    keys.put("se_pooled_smoothed", sample.smoothedError());
    keys.put("pooled_rate_flagged", sample.pooledFlaggedRate());
    keys.put("pooled_rate_unflagged", sample.pooledUnflaggedRate());
    keys.put("n_eff_plain", sample.plainSize());
    keys.put("n_eff_smoothed", sample.smoothedSize());
    keys.put("ci_kg_plain", sample.kornGraubardPlain(0.95));
    keys.put("ci_kg_pooled_smoothed", sample.kornGraubardSmoothed(0.95));
    keys.put(
        "total_ci_kg_pooled_smoothed",
        sample.kornGraubardSmoothed(0.95).map(interval -> interval.times(population)));
    keys.put("detector_precision", sample.testPrecision());
    keys.put("detector_recall", sample.testRecall());
    return keys;
  }

  private static List<ReviewStratum> strata(VectorCase v) {
    int[] population = VectorCase.wholes(v.params().get("N"));
    int[] sampled = VectorCase.wholes(v.params().get("n"));
    int[] flagged = VectorCase.wholes(v.params().get("x"));
    int[] m1 = VectorCase.wholes(v.params().get("m1"));
    int[] m0 = VectorCase.wholes(v.params().get("m0"));
    int[] y1 = VectorCase.wholes(v.params().get("y1"));
    int[] y0 = VectorCase.wholes(v.params().get("y0"));
    List<ReviewStratum> strata = new ArrayList<>();
    for (int h = 0; h < population.length; h++) {
      strata.add(
          new ReviewStratum(
              population[h],
              sampled[h],
              flagged[h],
              new Trials(y1[h], m1[h]),
              new Trials(y0[h], m0[h])));
    }
    return strata;
  }

  private static Map<String, ?> melded(VectorCase v) {
    DoubleSample sample =
        new DoubleSample(
            new ReviewStratum(
                Integer.MAX_VALUE,
                v.whole("n"),
                v.whole("x"),
                new Trials(v.whole("y1"), v.whole("m1")),
                new Trials(v.whole("y0"), v.whole("m0"))));
    return Map.of(
        "estimate", sample.share(),
        "ci_melded", sample.melded(0.95),
        "abs_tolerance", v.expected().get("abs_tolerance").asDouble());
  }
}
