package org.ascertain.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Record linkage: the fit without labels, agreement of groupings, lists linked with errors. */
final class LinkageVectors implements VectorFamily {
  @Override
  public Map<String, Function<VectorCase, Map<String, ?>>> methods() {
    return Map.of(
        "fellegi_sunter_em", LinkageVectors::fit,
        "cluster_metrics", LinkageVectors::clusters,
        "linkage_adjusted_petersen", LinkageVectors::petersen);
  }

  private static Map<String, ?> fit(VectorCase v) {
    JsonNode start = v.params().get("start");
    LinkageModel model =
        new LinkageModel(start.get("p").asDouble(), table(start.get("m")), table(start.get("u")));
    ComparisonPatterns patterns = new ComparisonPatterns(model.levelCounts());
    double[] counts = v.numbers("counts");
    JsonNode levels = v.params().get("patterns_levels_1_based");
    for (int i = 0; i < counts.length; i++) {
      patterns.add(levels(levels.get(i)), counts[i]);
    }
    LinkageFit fit = LinkageEm.from(model).fit(patterns).orElseThrow();
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("p", fit.model().prior());
    keys.put("m", tables(counts(model), fit.model()::matchChances));
    keys.put("u", tables(counts(model), fit.model()::otherChances));
    keys.put("loglik", fit.logLikelihood());
    keys.put("match_weight_log2", patterns.patterns().stream().map(fit.model()::weight).toList());
    keys.put("posterior", patterns.patterns().stream().map(fit.model()::posterior).toList());
    keys.put("expected_matches", fit.expectedMatches());
    keys.put("sd_expected_matches", fit.naiveError());
    List<Map<String, ?>> thresholds = new ArrayList<>();
    v.expected().get("thresholds").forEach(row -> thresholds.add(threshold(v, fit, row)));
    keys.put("thresholds", thresholds);
    return keys;
  }

  /** True precision is labelled in the reference; true recall follows from it. */
  private static Map<String, ?> threshold(VectorCase v, LinkageFit fit, JsonNode row) {
    double threshold = row.get("threshold").asDouble();
    LinkageFit.Threshold at = fit.at(threshold);
    double truePrecision = row.get("true_precision").asDouble();
    return Map.of(
        "threshold",
        threshold,
        "linked",
        at.linked(),
        "model_precision",
        at.precision(),
        "model_recall",
        at.recall(),
        "true_precision",
        truePrecision,
        "true_recall",
        truePrecision * at.linked() / v.number("true_matches"));
  }

  private static Map<String, ?> clusters(VectorCase v) {
    ClusterAgreement agreement =
        ClusterAgreement.of(
            VectorCase.wholes(v.params().get("true_cluster")),
            VectorCase.wholes(v.params().get("predicted_cluster")));
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("pairwise_precision", agreement.pairwisePrecision());
    keys.put("pairwise_recall", agreement.pairwiseRecall());
    keys.put("pairwise_f1", agreement.pairwiseF1());
    keys.put("bcubed_precision", agreement.elementPrecision());
    keys.put("bcubed_recall", agreement.elementRecall());
    keys.put("bcubed_f1", agreement.elementF1());
    keys.put("cluster_precision", agreement.groupPrecision());
    keys.put("cluster_recall", agreement.groupRecall());
    keys.put("true_clusters", agreement.trueGroups());
    keys.put("predicted_clusters", agreement.foundGroups());
    return keys;
  }

  private static Map<String, ?> petersen(VectorCase v) {
    LinkedLists lists =
        new LinkedLists(
            v.number("n1"),
            v.number("n2"),
            v.number("linked"),
            v.number("link_sensitivity"),
            v.number("false_link_prob"));
    return Map.of(
        "m_adjusted", lists.overlap(),
        "N_naive", lists.naivePopulation(),
        "N_adjusted", lists.population(),
        "bias_factor", lists.bias());
  }

  private static int counts(LinkageModel model) {
    return model.levelCounts().size();
  }

  private static List<double[]> tables(int fields, Function<Integer, double[]> chances) {
    List<double[]> tables = new ArrayList<>();
    for (int field = 0; field < fields; field++) {
      tables.add(chances.apply(field));
    }
    return tables;
  }

  private static double[][] table(JsonNode rows) {
    double[][] table = new double[rows.size()][];
    for (int i = 0; i < table.length; i++) {
      table[i] = VectorCase.numbers(rows.get(i));
    }
    return table;
  }

  private static int[] levels(JsonNode oneBased) {
    return Arrays.stream(VectorCase.wholes(oneBased)).map(level -> level - 1).toArray();
  }
}
