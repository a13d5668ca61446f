package org.ascertain.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Elusion, recall, agreement. */
final class ValidationVectors implements VectorFamily {
  @Override
  public Map<String, Function<VectorCase, Map<String, ?>>> methods() {
    return Map.of(
        "elusion_recall_reviewed_production", ValidationVectors::nullSet,
        "recall_two_segment", ValidationVectors::twoSegments,
        "recall_stratified", ValidationVectors::stratified,
        "sample_size_direct_recall", ValidationVectors::size,
        "cohen_kappa", ValidationVectors::kappa);
  }

  @Override
  public Map<String, Double> tolerances(VectorCase vector) {
    return vector.has("beta_tolerance_rel")
        ? Map.of("recall_ci_beta_half_prior_continuous", vector.number("beta_tolerance_rel") * 0.8)
        : Map.of();
  }

  private static Map<String, ?> nullSet(VectorCase v) {
    Trials sample = new Trials(v.whole("null_sample_relevant"), v.whole("null_sample"));
    int size = v.whole("null_set_size");
    NullSetRecall recall = new NullSetRecall(v.whole("relevant_found"), size, sample);
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("elusion", sample.share());
    keys.put("elusion_cp", sample.clopperPearson(0.95));
    keys.put("elusion_wilson", BinomialIntervals.wilson(sample.events(), sample.count(), 0.95));
    keys.put("missed_estimate", recall.missed());
    keys.put("missed_cp", sample.clopperPearson(0.95).times(size));
    keys.put("recall_estimate", recall.recall());
    keys.put("recall_lower", recall.interval(0.95).map(Interval::low));
    keys.put("recall_upper", recall.interval(0.95).map(Interval::high));
    keys.put(
        "elusion_one_sided_upper95",
        BinomialIntervals.upperLimit(sample.events(), sample.count(), 0.95));
    keys.put("recall_one_sided_lower95", recall.lowerLimit(0.95));
    return keys;
  }

  private static Map<String, ?> twoSegments(VectorCase v) {
    Trials found = new Trials(v.whole("relevant_retrieved"), v.whole("n_retrieved"));
    Trials missed = new Trials(v.whole("relevant_null"), v.whole("n_null"));
    TwoSegmentRecall recall =
        new TwoSegmentRecall(v.whole("N_retrieved"), found, v.whole("N_null"), missed);
    SegmentRecall stratified = recall.stratified();
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("precision", stratified.precision());
    keys.put("precision_cp", found.clopperPearson(0.95));
    keys.put("elusion", missed.share());
    keys.put("elusion_cp", missed.clopperPearson(0.95));
    keys.put("recall", stratified.recall());
    keys.put("recall_se_delta", stratified.recallError());
    keys.put("recall_ci_delta_unclipped", stratified.delta(0.95));
    keys.put("recall_ci_logit", stratified.logit(0.95));
    keys.put("recall_ci_bonferroni_cp", recall.exact(0.95));
    keys.put("recall_ci_beta_half_prior_continuous", recall.halfPrior(0.95));
    keys.put("relevant_total", stratified.relevant());
    keys.put("relevant_total_se", stratified.relevantError());
    keys.put("f1", recall.f1());
    return keys;
  }

  private static Map<String, ?> stratified(VectorCase v) {
    int[] sizes = VectorCase.wholes(v.params().get("N"));
    int[] sampled = VectorCase.wholes(v.params().get("n"));
    int[] relevant = VectorCase.wholes(v.params().get("relevant"));
    int[] retrieved = VectorCase.wholes(v.params().get("retrieved"));
    List<SegmentRecall.Segment> segments = new ArrayList<>();
    for (int h = 0; h < sizes.length; h++) {
      segments.add(
          new SegmentRecall.Segment(
              sizes[h], new Trials(relevant[h], sampled[h]), retrieved[h] == 1));
    }
    SegmentRecall recall = new SegmentRecall(segments);
    return Map.of(
        "relevant_total", recall.relevant(),
        "relevant_total_se", recall.relevantError(),
        "recall", recall.recall(),
        "recall_se", recall.recallError(),
        "recall_ci_logit", recall.logit(0.95),
        "precision", recall.precision(),
        "precision_se", recall.precisionError());
  }

  private static Map<String, ?> size(VectorCase v) {
    int relevant = SampleSizes.relevantForRecall(v.number("margin"), 0.95);
    return Map.of(
        "relevant_needed",
        relevant,
        "documents_needed",
        SampleSizes.roundUp(relevant / v.number("richness")));
  }

  private static Map<String, ?> kappa(VectorCase v) {
    CoderAgreement agreement =
        new CoderAgreement(
            v.whole("yes_yes"), v.whole("yes_no"), v.whole("no_yes"), v.whole("no_no"));
    return Map.of(
        "agreement", agreement.agreement(),
        "kappa", agreement.kappa(),
        "se_fleiss", agreement.kappaError(),
        "positive_agreement", agreement.positiveAgreement());
  }
}
