package org.ascertain.estimates;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.ascertain.statistics.Answer;
import org.ascertain.statistics.Interval;
import org.ascertain.statistics.SurveyEstimate;

/** The methods for how many contacts the customers of a domain lost. */
final class ContactMethods {
  private final DomainSample sample;

  ContactMethods(DomainSample sample) {
    this.sample = sample;
  }

  /** The results in the order of {@link Method}. */
  List<MethodResult> results() {
    if (sample.isCensus() && sample.respondentCount() == sample.frameCount()) {
      return List.of(MethodResult.count(Method.CENSUS, sample.confirmed(), "A count of all"));
    }
    return List.of(mean());
  }

  private MethodResult mean() {
    if (sample.respondentCount() == 0) {
      return MethodResult.refused(
          Method.DOMAIN_MEAN,
          EstimateFlag.NO_SAMPLE,
          "No sampled customer of the domain could be observed");
    }
    if (!sample.unsampledStrata().isEmpty()) {
      return MethodResult.refused(
          Method.DOMAIN_MEAN,
          EstimateFlag.STRATUM_NOT_SAMPLED,
          "Nothing was sampled in " + String.join(", ", sample.unsampledStrata()));
    }
    if (sample.confirmed() == 0) {
      return MethodResult.refused(
          Method.DOMAIN_MEAN,
          EstimateFlag.ZERO_EVENTS,
          "No contact was seen to leave: a mean of zeros has no interval");
    }
    Answer<SurveyEstimate> mean = sample.mean();
    Answer<Limits> limits = mean.flatMap(estimate -> Limits.of(estimate::interval));
    return limits.isRefused()
        ? MethodResult.refused(Method.DOMAIN_MEAN, limits)
        : result(mean.orElseThrow(), limits.orElseThrow().twoSided(), limits.orElseThrow());
  }

  private MethodResult result(SurveyEstimate mean, Interval perCustomer, Limits limits) {
    int size = sample.frameCount();
    double floor = sample.confirmed() + sample.confirmedOutside();
    double low = Math.max(perCustomer.low() * size, floor);
    Interval clipped = new Interval(low, Math.max(perCustomer.high() * size, low));
    Set<EstimateFlag> flags = EnumSet.of(EstimateFlag.NORMAL_APPROXIMATION);
    if (low != perCustomer.low() * size) {
      flags.add(EstimateFlag.CLIPPED);
    }
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("mean", Double.toString(mean.point()));
    inputs.put("mean_standard_error", Double.toString(mean.standardError()));
    inputs.put("raw_low", Double.toString(perCustomer.low() * size));
    inputs.put("raw_high", Double.toString(perCustomer.high() * size));
    return new MethodResult(
        Method.DOMAIN_MEAN,
        OptionalDouble.of(mean.point() * size),
        clipped,
        OptionalDouble.of(Math.max(limits.lowOneSided() * size, floor)),
        OptionalDouble.of(mean.df()),
        mean.designEffect(),
        flags,
        "",
        inputs);
  }
}
