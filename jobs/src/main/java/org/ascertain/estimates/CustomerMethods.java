package org.ascertain.estimates;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.ascertain.statistics.Answer;
import org.ascertain.statistics.HypergeometricCount;
import org.ascertain.statistics.Interval;
import org.ascertain.statistics.SurveyEstimate;
import org.ascertain.statistics.SurveyProportion;

/** Every method of the menu for how many customers of a domain are something. */
final class CustomerMethods {
  private static final int FEW_DEGREES = 8;
  private static final double SMALL_SAMPLE = 30;

  private final DomainSample sample;
  private final boolean isSimple;

  /**
   * The methods for a domain's sample.
   *
   * @param isSimple whether the design is one simple random sample
   */
  CustomerMethods(DomainSample sample, boolean isSimple) {
    this.sample = sample;
    this.isSimple = isSimple;
  }

  /** The results in the order of {@link Method}. */
  List<MethodResult> results() {
    List<MethodResult> results = new ArrayList<>();
    if (sample.isCensus()) {
      results.add(census());
      if (sample.respondentCount() == sample.frameCount()) {
        return results;
      }
    }
    if (isSimple) {
      results.add(hypergeometric());
    }
    results.addAll(byDesign());
    return results;
  }

  private MethodResult census() {
    boolean isComplete = sample.respondentCount() == sample.frameCount();
    return MethodResult.count(
        Method.CENSUS,
        sample.confirmed(),
        isComplete
            ? "A count of all"
            : "A count of those that could be observed: at least so many; see the worst case");
  }

  private MethodResult hypergeometric() {
    if (sample.respondentCount() == 0) {
      return noSample(Method.HYPERGEOMETRIC);
    }
    HypergeometricCount count =
        new HypergeometricCount(
            (int) sample.confirmed(), sample.respondentCount(), sample.frameCount());
    Answer<Limits> limits = Limits.of(level -> Answer.of(count.interval(level)));
    Set<EstimateFlag> flags = extremes(sample.confirmed() / sample.respondentCount());
    return result(
        Method.HYPERGEOMETRIC,
        count.point().orElseThrow(),
        limits,
        OptionalDouble.empty(),
        OptionalDouble.of(1),
        flags);
  }

  private List<MethodResult> byDesign() {
    List<Method> methods =
        List.of(Method.KORN_GRAUBARD_TRUNCATED, Method.KORN_GRAUBARD, Method.WILSON, Method.LOGIT);
    Answer<SurveyEstimate> mean = sample.mean();
    List<MethodResult> results = new ArrayList<>();
    for (Method method : methods) {
      results.add(byDesign(method, mean));
    }
    results.add(total());
    return results;
  }

  private MethodResult byDesign(Method method, Answer<SurveyEstimate> mean) {
    if (sample.respondentCount() == 0) {
      return noSample(method);
    }
    if (!sample.unsampledStrata().isEmpty()) {
      return unsampled(method);
    }
    if (mean.isRefused()) {
      return MethodResult.refused(method, mean);
    }
    SurveyEstimate estimate = mean.orElseThrow();
    SurveyProportion proportion = SurveyProportion.of(estimate);
    Answer<Limits> limits = Limits.of(level -> limits(method, proportion, level));
    MethodResult result =
        result(
            method,
            proportion.proportion() * sample.frameCount(),
            limits.map(of -> of.times(sample.frameCount())),
            OptionalDouble.of(estimate.df()),
            estimate.designEffect(),
            gates(proportion, limits));
    result.inputs().put("mean", number(estimate.point()));
    result.inputs().put("mean_standard_error", number(estimate.standardError()));
    return result;
  }

  private static Answer<Interval> limits(Method method, SurveyProportion p, double level) {
    return switch (method) {
      case KORN_GRAUBARD_TRUNCATED -> p.kornGraubardTruncated(level);
      case KORN_GRAUBARD -> p.kornGraubard(level);
      case WILSON -> p.wilson(level);
      default -> p.logit(level);
    };
  }

  private MethodResult total() {
    if (sample.respondentCount() == 0) {
      return noSample(Method.DOMAIN_TOTAL);
    }
    if (!sample.unsampledStrata().isEmpty()) {
      return unsampled(Method.DOMAIN_TOTAL);
    }
    Answer<SurveyEstimate> total = sample.total();
    if (total.isRefused()) {
      return MethodResult.refused(Method.DOMAIN_TOTAL, total);
    }
    SurveyEstimate estimate = total.orElseThrow();
    Set<EstimateFlag> flags = extremes(sample.confirmed() / sample.respondentCount());
    if (!flags.isEmpty()) {
      return MethodResult.refused(
          Method.DOMAIN_TOTAL, flags.iterator().next(), "No variation: t limits are a point");
    }
    return result(
        Method.DOMAIN_TOTAL,
        estimate.point(),
        Limits.of(estimate::interval),
        OptionalDouble.of(estimate.df()),
        estimate.designEffect(),
        flags);
  }

  private MethodResult result(
      Method method,
      double point,
      Answer<Limits> limits,
      OptionalDouble df,
      OptionalDouble designEffect,
      Set<EstimateFlag> flags) {
    if (limits.isRefused()) {
      return MethodResult.refused(method, limits);
    }
    Limits raw = limits.orElseThrow();
    double floor = sample.confirmed() + sample.confirmedOutside();
    Limits clipped = raw.clippedTo(floor, sample.frameCount() - sample.confirmedNotCount());
    if (!clipped.equals(raw)) {
      flags.add(EstimateFlag.CLIPPED);
    }
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("raw_low", number(raw.twoSided().low()));
    inputs.put("raw_high", number(raw.twoSided().high()));
    inputs.put("raw_low_one_sided", number(raw.lowOneSided()));
    return new MethodResult(
        method,
        OptionalDouble.of(point),
        clipped.twoSided(),
        OptionalDouble.of(clipped.lowOneSided()),
        df,
        designEffect,
        flags,
        "",
        inputs);
  }

  private MethodResult noSample(Method method) {
    return MethodResult.refused(
        method, EstimateFlag.NO_SAMPLE, "No sampled customer of the domain could be observed");
  }

  private MethodResult unsampled(Method method) {
    return MethodResult.refused(
        method,
        EstimateFlag.STRATUM_NOT_SAMPLED,
        "Nothing was sampled in " + String.join(", ", sample.unsampledStrata()));
  }

  private Set<EstimateFlag> gates(SurveyProportion proportion, Answer<Limits> limits) {
    Set<EstimateFlag> flags = extremes(proportion.proportion());
    if (proportion.df() < FEW_DEGREES) {
      flags.add(EstimateFlag.FEW_DEGREES_OF_FREEDOM);
    }
    double size = effectiveSize(proportion);
    if (size < SMALL_SAMPLE) {
      flags.add(EstimateFlag.SMALL_EFFECTIVE_SAMPLE);
    }
    if (!limits.isRefused() && isWide(limits.orElseThrow().twoSided(), proportion.proportion())) {
      flags.add(EstimateFlag.WIDE_INTERVAL);
    }
    return flags;
  }

  private static double effectiveSize(SurveyProportion proportion) {
    Answer<Double> size = proportion.truncatedSize(Limits.CONFIDENCE);
    return size.isRefused() ? proportion.rowCount() : size.orElseThrow();
  }

  /** NCHS: absolute width of 0.30 or more; or over 0.05 and over 130 % of the proportion. */
  private static boolean isWide(Interval interval, double proportion) {
    double width = interval.width();
    return width >= 0.30 || (width > 0.05 && width > 1.30 * proportion);
  }

  private static Set<EstimateFlag> extremes(double proportion) {
    Set<EstimateFlag> flags = EnumSet.noneOf(EstimateFlag.class);
    if (proportion == 0) {
      flags.add(EstimateFlag.ZERO_EVENTS);
    }
    if (proportion == 1) {
      flags.add(EstimateFlag.ALL_EVENTS);
    }
    return flags;
  }

  private static String number(double value) {
    return Double.toString(value);
  }
}
