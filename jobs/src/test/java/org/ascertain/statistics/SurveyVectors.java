package org.ascertain.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Designs, totals, means, ratios, domains, proportions, calibration, replicates. */
final class SurveyVectors implements VectorFamily {
  private static final double CONFIDENCE = 0.95;

  @Override
  public Map<String, Function<VectorCase, Map<String, ?>>> methods() {
    return Map.ofEntries(
        Map.entry("total", v -> keys(estimator(v).total(y(v)))),
        Map.entry("mean", v -> keys(estimator(v).mean(y(v)))),
        Map.entry(
            "ratio",
            v ->
                keys(
                    estimator(v)
                        .ratio(v.column(v.text("numerator")), v.column(v.text("denominator"))))),
        Map.entry("domain_total", v -> domains(v, SurveyVectors::domainTotal)),
        Map.entry("domain_mean", v -> domains(v, SurveyVectors::domainMean)),
        Map.entry("proportion_ci", SurveyVectors::proportion),
        Map.entry("total_lonely_psu", SurveyVectors::lonely),
        Map.entry("poststratify_total", v -> keys(cells(v).total(y(v)))),
        Map.entry("poststratify_mean", v -> keys(cells(v).mean(y(v)))),
        Map.entry("rake_total", v -> keys(raked(v).total(y(v)))),
        Map.entry("calibrate_linear_total", v -> keys(linear(v).total(y(v)))),
        Map.entry("calibrate_linear_mean", v -> keys(linear(v).mean(y(v)))),
        Map.entry("replicate_jackknife", SurveyVectors::jackknife),
        Map.entry("replicate_weights_given", SurveyVectors::replicates));
  }

  /**
   * The reference draws a spline through some twenty points of the likelihood and reads the limits
   * off straight lines between its nodes; ours are roots. The gap is that of the drawing.
   */
  @Override
  public Map<String, Double> tolerances(VectorCase vector) {
    return Map.of("likelihood", 2e-4);
  }

  private interface DomainEstimate {
    Answer<SurveyEstimate> of(SurveyEstimator estimator, double[] y, boolean[] in);
  }

  private static Answer<SurveyEstimate> domainTotal(SurveyEstimator e, double[] y, boolean[] in) {
    return e.domainTotal(y, row -> in[row]);
  }

  private static Answer<SurveyEstimate> domainMean(SurveyEstimator e, double[] y, boolean[] in) {
    return e.domainMean(y, row -> in[row]);
  }

  private static SurveyDesign design(VectorCase v) {
    List<String> strata = v.has("strata") ? v.labels(v.text("strata")) : null;
    List<String> clusters = null;
    if (v.has("cluster")) {
      clusters = v.labels(v.text("cluster"));
    } else if (v.has("cluster1")) {
      clusters = v.labels(v.text("cluster1"));
    }
    List<String> elements = v.has("cluster2") ? v.labels(v.text("cluster2")) : null;
    double[] first = fpc(v, "fpc_pop_size", "fpc_pop_clusters", "fpc1");
    double[] second = fpc(v, "fpc2");
    double[] weights = v.has("weight") ? v.column(v.text("weight")) : null;
    int rows = first == null ? weights.length : first.length;
    if (weights == null) {
      weights = weights(strata, clusters, elements, first, second, rows);
    }
    List<SampleUnit> units = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      String cluster = clusters == null ? "row" + i : clusters.get(i);
      units.add(
          new SampleUnit(
              strata == null ? "all" : strata.get(i),
              cluster,
              elements == null ? cluster : elements.get(i),
              weights[i],
              first == null ? Double.POSITIVE_INFINITY : first[i],
              second == null ? 1 : second[i]));
    }
    return SurveyDesign.of(units);
  }

  private static double[] weights(
      List<String> strata,
      List<String> clusters,
      List<String> elements,
      double[] first,
      double[] second,
      int rows) {
    Map<String, TreeSet<String>> drawn = new LinkedHashMap<>();
    Map<String, TreeSet<String>> within = new LinkedHashMap<>();
    for (int i = 0; i < rows; i++) {
      String stratum = strata == null ? "all" : strata.get(i);
      drawn.computeIfAbsent(stratum, s -> new TreeSet<>()).add(clusters.get(i));
      within
          .computeIfAbsent(stratum + "/" + clusters.get(i), s -> new TreeSet<>())
          .add(elements.get(i));
    }
    double[] weights = new double[rows];
    for (int i = 0; i < rows; i++) {
      String stratum = strata == null ? "all" : strata.get(i);
      weights[i] =
          first[i]
              / drawn.get(stratum).size()
              * second[i]
              / within.get(stratum + "/" + clusters.get(i)).size();
    }
    return weights;
  }

  private static double[] fpc(VectorCase v, String... names) {
    for (String name : names) {
      if (v.has(name)) {
        return v.column(v.text(name));
      }
    }
    return null;
  }

  private static double[] y(VectorCase v) {
    double[] y = v.column(v.text("variable"));
    return Arrays.stream(y).map(value -> Double.isNaN(value) ? 0 : value).toArray();
  }

  private static SurveyEstimator estimator(VectorCase v) {
    return SurveyEstimator.of(design(v));
  }

  private static Map<String, Object> keys(Answer<SurveyEstimate> answer) {
    SurveyEstimate estimate = answer.orElseThrow();
    Interval interval = estimate.interval(CONFIDENCE).orElseThrow();
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("estimate", estimate.point());
    keys.put("se", estimate.standardError());
    keys.put("df", estimate.df());
    keys.put("ci_lower", interval.low());
    keys.put("ci_upper", interval.high());
    keys.put("deff", estimate.designEffect());
    return keys;
  }

  private static Map<String, ?> domains(VectorCase v, DomainEstimate method) {
    List<String> levels = new ArrayList<>();
    v.expected().get("levels").forEach(level -> levels.add(level.asText()));
    List<Double> points = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    for (String level : levels) {
      SurveyEstimate estimate = method.of(estimator(v), y(v), in(v, level)).orElseThrow();
      points.add(estimate.point());
      errors.add(estimate.standardError());
    }
    return Map.of("estimate", points, "se", errors, "df_design", design(v).df());
  }

  private static boolean[] in(VectorCase v, String level) {
    List<String> labels = v.labels(v.text("domain"));
    boolean[] in = new boolean[labels.size()];
    for (int i = 0; i < in.length; i++) {
      in[i] = labels.get(i).equals(level);
    }
    return in;
  }

  private static Map<String, ?> proportion(VectorCase v) {
    Answer<SurveyEstimate> mean;
    if (v.has("domain")) {
      boolean[] in = in(v, v.text("domain_value"));
      mean = estimator(v).domainMean(y(v), row -> in[row]);
    } else {
      mean = estimator(v).mean(y(v));
    }
    SurveyProportion p = SurveyProportion.of(mean.orElseThrow());
    return v.expected().has("zero_events") ? noEvents(p) : events(p);
  }

  private static Map<String, ?> noEvents(SurveyProportion p) {
    return Map.of(
        "n_rows", p.rowCount(),
        "df", p.df(),
        "n_psu", p.clusterCount(),
        "estimate", p.proportion(),
        "lower", p.kornGraubardTruncated(CONFIDENCE).orElseThrow().low(),
        "upper_kg_neff_eq_n", p.kornGraubardTruncated(CONFIDENCE).orElseThrow().high(),
        "upper_one_sided_95_neff_eq_n", p.kornGraubardTruncated(0.9).orElseThrow().high(),
        "upper_conservative_neff_eq_psu", p.withoutVariation(p.clusterCount(), CONFIDENCE).high());
  }

  private static Map<String, ?> events(SurveyProportion p) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("df", p.df());
    keys.put("n_rows", p.rowCount());
    keys.put("se_mean", p.standardError());
    keys.put("n_eff_raw", p.effectiveSize());
    keys.put("logit", limits(p, p.logit(CONFIDENCE)));
    keys.put("xlogit", limits(p, p.logit(CONFIDENCE)));
    keys.put("asin", limits(p, p.arcSine(CONFIDENCE)));
    keys.put("mean", limits(p, p.wald(CONFIDENCE)));
    keys.put("beta", limits(p, p.kornGraubard(CONFIDENCE)));
    keys.put("likelihood", limits(p, p.likelihood(CONFIDENCE)));
    keys.put("n_eff_df", p.adjustedSize(CONFIDENCE));
    Map<String, Object> truncated = limits(p, p.kornGraubardTruncated(CONFIDENCE));
    truncated.put("n_eff", p.truncatedSize(CONFIDENCE));
    keys.put("korn_graubard_truncated", truncated);
    keys.put("wilson_neff_truncated", limits(p, p.wilson(CONFIDENCE)));
    return keys;
  }

  private static Map<String, Object> limits(SurveyProportion p, Answer<Interval> interval) {
    Map<String, Object> limits = new LinkedHashMap<>();
    limits.put("estimate", p.proportion());
    limits.put("lower", interval.map(Interval::low));
    limits.put("upper", interval.map(Interval::high));
    return limits;
  }

  private static Map<String, ?> lonely(VectorCase v) {
    LonelyUnit rule =
        switch (v.text("rule")) {
          case "certainty", "remove" -> LonelyUnit.IGNORE;
          case "average" -> LonelyUnit.AVERAGE;
          default -> LonelyUnit.ADJUST;
        };
    if (!estimator(v).total(y(v)).isRefused()) {
      throw new AssertionError("A lonely unit is refused by default");
    }
    return keysWithoutInterval(SurveyEstimator.of(design(v).with(rule)).total(y(v)));
  }

  private static Map<String, ?> keysWithoutInterval(Answer<SurveyEstimate> answer) {
    SurveyEstimate estimate = answer.orElseThrow();
    return Map.of("estimate", estimate.point(), "se", estimate.standardError());
  }

  private static SurveyEstimator cells(VectorCase v) {
    String margin = v.text("margin");
    List<double[]> columns = new ArrayList<>();
    List<Double> totals = new ArrayList<>();
    addCells(v, margin, v.params().get("pop"), columns, totals, false);
    return calibrated(v, columns, totals, true);
  }

  private static SurveyEstimator raked(VectorCase v) {
    List<double[]> columns = new ArrayList<>();
    List<Double> totals = new ArrayList<>();
    for (JsonNode margin : v.params().get("margins")) {
      addCells(
          v, margin.get("var").asText(), margin.get("pop"), columns, totals, !columns.isEmpty());
    }
    return calibrated(v, columns, totals, false);
  }

  /** One indicator for each level; the first is left out of every margin but the first. */
  private static void addCells(
      VectorCase v,
      String margin,
      JsonNode population,
      List<double[]> columns,
      List<Double> totals,
      boolean leavesFirstOut) {
    List<String> labels = v.labels(margin);
    for (int i = leavesFirstOut ? 1 : 0; i < population.get(margin).size(); i++) {
      String level = population.get(margin).get(i).asText();
      columns.add(labels.stream().mapToDouble(label -> label.equals(level) ? 1 : 0).toArray());
      totals.add(population.get("Freq").get(i).asDouble());
    }
  }

  private static SurveyEstimator linear(VectorCase v) {
    List<double[]> columns = new ArrayList<>();
    for (String term : v.text("formula").split("\\+", -1)) {
      columns.add(term(v, term));
    }
    List<Double> totals = Arrays.stream(v.numbers("pop_totals")).boxed().toList();
    return calibrated(v, columns, totals, true);
  }

  /** A column of R's model matrix: the constant, a variable, or variable and level in one name. */
  private static double[] term(VectorCase v, String term) {
    if (term.equals("1")) {
      double[] ones = new double[design(v).rowCount()];
      Arrays.fill(ones, 1);
      return ones;
    }
    if (v.dataset().has(term)) {
      return v.column(term);
    }
    for (int split = 1; split < term.length(); split++) {
      String level = term.substring(split);
      if (v.dataset().has(term.substring(0, split))) {
        List<String> labels = v.labels(term.substring(0, split));
        return labels.stream().mapToDouble(label -> label.equals(level) ? 1 : 0).toArray();
      }
    }
    throw new IllegalArgumentException(term);
  }

  private static SurveyEstimator calibrated(
      VectorCase v, List<double[]> columns, List<Double> totals, boolean isLinear) {
    SurveyDesign design = design(v);
    double[][] rows = new double[design.rowCount()][columns.size()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.size(); j++) {
        rows[i][j] = columns.get(j)[i];
      }
    }
    double[] known = totals.stream().mapToDouble(Double::doubleValue).toArray();
    Answer<Calibration> calibration =
        isLinear
            ? Calibration.linear(design, rows, known)
            : Calibration.raking(design, rows, known);
    return SurveyEstimator.of(design, calibration.orElseThrow());
  }

  private static Map<String, ?> jackknife(VectorCase v) {
    SurveyDesign design = design(v);
    Replicates replicates = Replicates.jackknife(design).orElseThrow();
    Map<String, Object> keys = replicated(v, design, replicates);
    keys.put("df", design.df());
    keys.put("n_replicates", replicates.count());
    boolean isStratified = v.has("strata");
    double first = replicates.scale(0);
    keys.put("scale", isStratified ? 1.0 : first);
    double[] shown = new double[Math.min(5, replicates.count())];
    Arrays.setAll(shown, i -> isStratified ? replicates.scale(i) : replicates.scale(i) / first);
    keys.put("rscales", shown);
    return keys;
  }

  private static Map<String, ?> replicates(VectorCase v) {
    JsonNode rows = v.params().get("replicate_factors");
    double[][] factors = new double[rows.size()][];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = VectorCase.numbers(rows.get(i));
    }
    double[] scales = new double[factors.length];
    Arrays.fill(scales, v.number("scale") * v.number("rscales"));
    return replicated(v, design(v), Replicates.of(factors, scales));
  }

  private static Map<String, Object> replicated(
      VectorCase v, SurveyDesign design, Replicates replicates) {
    double[] y = y(v);
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("mean", mean(design.weights(), y));
    keys.put("mean_se", replicates.standardError(design.weights(), weights -> mean(weights, y)));
    keys.put("total", Sum.ofProducts(design.weights(), y));
    keys.put(
        "total_se",
        replicates.standardError(design.weights(), weights -> Sum.ofProducts(weights, y)));
    return keys;
  }

  private static double mean(double[] weights, double[] y) {
    return Sum.ofProducts(weights, y) / Sum.of(weights);
  }
}
