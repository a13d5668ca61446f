package org.ascertain.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Tests with errors: corrected shares, double sampling, difference estimator. */
final class MisclassificationVectors implements VectorFamily {
  @Override
  public Map<String, Function<VectorCase, Map<String, ?>>> methods() {
    return Map.of(
        "rogan_gladen_srs", MisclassificationVectors::simple,
        "rogan_gladen_stratified", MisclassificationVectors::stratified,
        "double_sampling", MisclassificationVectors::doubleSampling,
        "difference_estimator_total", MisclassificationVectors::difference);
  }

  @Override
  public Map<String, Double> tolerances(VectorCase vector) {
    if (!vector.has("melded_tolerance_abs")) {
      return Map.of();
    }
    double tolerance = vector.number("melded_tolerance_abs");
    return Map.of("ci_melded_exact_srs", tolerance, "ci_melded", tolerance);
  }

  private static Map<String, ?> simple(VectorCase v) {
    Trials positives = new Trials(v.whole("positives"), v.whole("n"));
    RoganGladen estimate =
        RoganGladen.of(positives, truePositives(v), trueNegatives(v)).orElseThrow();
    double confidence = v.confidence();
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("apparent", estimate.apparent());
    keys.put("sensitivity", estimate.sensitivity());
    keys.put("specificity", estimate.specificity());
    keys.put("estimate_raw", estimate.raw());
    keys.put("estimate", estimate.clipped());
    keys.put("se_delta", estimate.deltaError());
    keys.put("ci_delta_raw", estimate.delta(confidence));
    keys.put("ci_delta", estimate.delta(confidence).clippedTo(0, 1));
    keys.put("se_known_test", estimate.knownError());
    keys.put(
        "ci_known_wilson",
        estimate.knownTest(
            BinomialIntervals.wilson(positives.events(), positives.count(), confidence)));
    keys.put("ci_known_cp", estimate.knownTest(positives.clopperPearson(confidence)));
    keys.put("ci_lang_reiczigel", estimate.langReiczigel(confidence));
    keys.put("ci_melded_exact_srs", estimate.melded(confidence));
    return keys;
  }

  private static Map<String, ?> stratified(VectorCase v) {
    int[] populations = VectorCase.wholes(v.params().get("N_h"));
    int[] sampled = VectorCase.wholes(v.params().get("n_h"));
    int[] events = VectorCase.wholes(v.params().get("positives_h"));
    Trials[] positives = new Trials[sampled.length];
    int all = 0;
    for (int h = 0; h < positives.length; h++) {
      positives[h] = new Trials(events[h], sampled[h]);
      all += populations[h];
    }
    RoganGladen estimate =
        RoganGladen.stratified(populations, positives, truePositives(v), trueNegatives(v))
            .orElseThrow();
    return Map.of(
        "apparent", estimate.apparent(),
        "estimate_raw", estimate.raw(),
        "estimate", estimate.clipped(),
        "se_delta", estimate.deltaError(),
        "ci_delta", estimate.delta(v.confidence()).clippedTo(0, 1),
        "total", estimate.raw() * all,
        "total_se", estimate.deltaError() * all,
        "n_eff_binomial", estimate.effectiveSize(),
        "ci_melded", estimate.melded(v.confidence()));
  }

  private static Trials truePositives(VectorCase v) {
    return new Trials(v.whole("se_true_pos"), v.whole("se_n"));
  }

  private static Trials trueNegatives(VectorCase v) {
    return new Trials(v.whole("sp_true_neg"), v.whole("sp_n"));
  }

  private static Map<String, ?> doubleSampling(VectorCase v) {
    DoubleSample sample =
        new DoubleSample(
            new ReviewStratum(
                v.whole("N"),
                v.whole("n"),
                v.whole("n_flag1"),
                new Trials(v.whole("y_in_m1"), v.whole("m1")),
                new Trials(v.whole("y_in_m0"), v.whole("m0"))));
    return Map.of(
        "estimate", sample.share(),
        "check_estimate", sample.share(),
        "total", sample.total(),
        "se_survey_twophase_fpc", sample.standardError(),
        "se_stratified_delta_mn", sample.binomialError(),
        "apparent", v.number("n_flag1") / v.number("n"),
        "sensitivity_implied", sample.sensitivity(),
        "specificity_implied", sample.specificity());
  }

  private static Map<String, ?> difference(VectorCase v) {
    Map<String, List<DifferenceEstimator.Tested>> strata = new TreeMap<>();
    Map<String, Double> populations = new TreeMap<>();
    List<String> labels = v.labels(v.text("stratum"));
    JsonNode truths = v.dataset().get(v.text("truth"));
    double[] flags = v.column(v.text("flag"));
    for (int row = 0; row < labels.size(); row++) {
      JsonNode truth = truths.get(row);
      strata
          .computeIfAbsent(labels.get(row), label -> new ArrayList<>())
          .add(
              new DifferenceEstimator.Tested(flags[row], truth.isNull() ? null : truth.asDouble()));
      populations.put(labels.get(row), v.column(v.text("N"))[row]);
    }
    DifferenceEstimator estimator = new DifferenceEstimator();
    strata.forEach((label, sample) -> estimator.add(populations.get(label), sample));
    return Map.of(
        "total", estimator.total(),
        "se", estimator.standardError(),
        "reviewed_only_total", estimator.reviewedOnlyTotal(),
        "reviewed_only_se", estimator.reviewedOnlyError());
  }
}
