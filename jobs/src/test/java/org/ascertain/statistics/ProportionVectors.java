package org.ascertain.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;

/** Binomial and hypergeometric intervals, sample sizes, unequal chances. */
final class ProportionVectors implements VectorFamily {
  @Override
  public Map<String, Function<VectorCase, Map<String, ?>>> methods() {
    return Map.of(
        "binomial_ci", ProportionVectors::binomial,
        "hypergeometric_count_ci", ProportionVectors::hypergeometric,
        "sample_size_proportion", ProportionVectors::size,
        "sample_size_zero_hits", ProportionVectors::noneFound,
        "horvitz_thompson_total", ProportionVectors::unequal,
        "horvitz_thompson_ratio", ProportionVectors::unequalRatio);
  }

  private static Map<String, ?> binomial(VectorCase v) {
    int x = v.whole("x");
    int n = v.whole("n");
    double confidence = v.confidence();
    return Map.of(
        "wilson", BinomialIntervals.wilson(x, n, confidence),
        "clopper_pearson", BinomialIntervals.clopperPearson(x, n, confidence),
        "jeffreys", BinomialIntervals.jeffreys(x, n, confidence),
        "agresti_coull_unclipped", BinomialIntervals.agrestiCoull(x, n, confidence),
        "wald_unclipped", BinomialIntervals.wald(x, n, confidence),
        "one_sided_upper_cp", BinomialIntervals.upperLimit(x, n, confidence),
        "one_sided_lower_cp", BinomialIntervals.lowerLimit(x, n, confidence));
  }

  private static Map<String, ?> hypergeometric(VectorCase v) {
    HypergeometricCount count = new HypergeometricCount(v.whole("x"), v.whole("n"), v.whole("N"));
    Interval interval = count.interval(v.confidence());
    Interval ninety = count.interval(0.9);
    return Map.of(
        "estimate", count.point(),
        "lower", interval.low(),
        "upper", interval.high(),
        "lower90", ninety.low(),
        "upper90", ninety.high());
  }

  private static Map<String, ?> size(VectorCase v) {
    double p = v.number("p");
    double margin = v.number("margin");
    double confidence = v.confidence();
    int simple = SampleSizes.forProportion(p, margin, confidence);
    if (!v.has("N")) {
      return Map.of("n", simple, "n_deff2", SampleSizes.forDesign(simple, 2));
    }
    int population = v.whole("N");
    return Map.of(
        "n", SampleSizes.forProportion(p, margin, confidence, population),
        "n_deff2", SampleSizes.forDesign(simple, 2, population));
  }

  private static Map<String, ?> noneFound(VectorCase v) {
    return Map.of(
        "n",
        v.has("N")
            ? SampleSizes.forNoneFound(v.whole("K"), v.whole("N"), v.confidence())
            : SampleSizes.forNoneFound(v.number("prevalence"), v.confidence()));
  }

  private static Map<String, ?> unequal(VectorCase v) {
    UnequalProbability sample = new UnequalProbability(v.column("y"), v.column("pik"));
    return Map.of(
        "estimate", sample.total(),
        "se_horvitz_thompson", sample.horvitzThompson(joint(v)),
        "se_yates_grundy", sample.yatesGrundy(joint(v)),
        "se_brewer_approx", sample.brewer(),
        "se_hartley_rao", sample.hartleyRao(v.number("hartley_rao_sum_pik2_over_n")),
        "se_overton", sample.overton(),
        "se_with_replacement", sample.withReplacement(),
        "truth", v.expected().get("truth").asDouble());
  }

  private static Map<String, ?> unequalRatio(VectorCase v) {
    double[] chances = v.column("pik");
    Answer<UnequalProbability.Ratio> ratio =
        UnequalProbability.ratio(
            v.column(v.text("numerator")), v.column(v.text("denominator")), chances);
    return Map.of(
        "estimate", ratio.map(UnequalProbability.Ratio::point),
        "se_yates_grundy", ratio.flatMap(r -> r.linearised().yatesGrundy(joint(v))));
  }

  private static double[][] joint(VectorCase v) {
    JsonNode rows = v.dataset().get("joint");
    double[][] joint = new double[rows.size()][];
    for (int i = 0; i < joint.length; i++) {
      joint[i] = VectorCase.numbers(rows.get(i));
    }
    return joint;
  }
}
