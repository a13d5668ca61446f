package org.ascertain.estimates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ascertain.statistics.Answer;
import org.ascertain.statistics.SampleUnit;
import org.ascertain.statistics.SurveyDesign;
import org.ascertain.statistics.SurveyEstimate;
import org.ascertain.statistics.SurveyEstimator;

/**
 * What the sample says of an estimand in a domain.
 *
 * <p>Nonresponse is adjusted in weighting classes: within a stratum the domain's respondents stand
 * for all of its sampled customers in the domain. That assumes that within a stratum those who
 * could not be observed are like those who could; {@link #worstCase} assumes nothing.
 */
final class DomainSample {
  private final Map<String, Stratum> strata = new TreeMap<>();
  private final List<Row> rows = new ArrayList<>();
  private double confirmedOutside;

  /** Counts of a stratum; "own" is the domain's part of it. */
  private static final class Stratum {
    private int frame;
    private int sampled;
    private int ownFrame;
    private int ownSampled;
    private int ownRespondents;
  }

  private record Row(Subject subject, boolean isOwn, OptionalDouble value) {
    boolean isMissing() {
      return isOwn && value.isEmpty();
    }
  }

  /** Collects the frame's customers, in their order. */
  DomainSample(List<Subject> frame, Domain domain, Estimand estimand) {
    for (Subject subject : frame) {
      boolean isOwn = domain.holds().test(subject);
      count(subject, isOwn, estimand.value(subject, domain));
    }
  }

  private void count(Subject subject, boolean isOwn, OptionalDouble value) {
    Stratum stratum = strata.computeIfAbsent(subject.stratum(), name -> new Stratum());
    stratum.frame++;
    stratum.ownFrame += isOwn ? 1 : 0;
    if (subject.isSampled()) {
      stratum.sampled++;
      stratum.ownSampled += isOwn ? 1 : 0;
      stratum.ownRespondents += isOwn && value.isPresent() ? 1 : 0;
      rows.add(new Row(subject, isOwn, value));
    } else if (isOwn) {
      confirmedOutside += value.orElse(0);
    }
  }

  /** Customers of the frame in the domain. */
  int frameCount() {
    return strata.values().stream().mapToInt(stratum -> stratum.ownFrame).sum();
  }

  /** Of those, sampled. */
  int sampledCount() {
    return strata.values().stream().mapToInt(stratum -> stratum.ownSampled).sum();
  }

  /** Of those, observable. */
  int respondentCount() {
    return strata.values().stream().mapToInt(stratum -> stratum.ownRespondents).sum();
  }

  /** Whether every customer of the domain was examined. */
  boolean isCensus() {
    return frameCount() > 0 && frameCount() == sampledCount();
  }

  /** Strata with customers of the domain. */
  int stratumCount() {
    return (int) strata.values().stream().filter(stratum -> stratum.ownFrame > 0).count();
  }

  /** Sum over the sample: what is shown without inference. */
  double confirmed() {
    return respondents().mapToDouble(row -> row.value().getAsDouble()).sum();
  }

  /** Sum over customers outside of the sample for which evidence happens to be in hand. */
  double confirmedOutside() {
    return confirmedOutside;
  }

  /** Respondents that show nothing. */
  int confirmedNotCount() {
    return (int) respondents().filter(row -> row.value().getAsDouble() == 0).count();
  }

  /** Strata that hold customers of the domain but of which nothing was sampled. */
  List<String> unsampledStrata() {
    return strata.entrySet().stream()
        .filter(entry -> entry.getValue().ownFrame > 0 && entry.getValue().sampled == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Strata in which the domain was sampled but nobody could be observed. */
  List<String> silentStrata() {
    return strata.entrySet().stream()
        .filter(entry -> entry.getValue().ownSampled > 0 && entry.getValue().ownRespondents == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Mean over the domain: the ratio of two estimated totals, under the design of respondents. */
  Answer<SurveyEstimate> mean() {
    List<Row> kept = rows.stream().filter(row -> !row.isMissing()).toList();
    double[] y =
        kept.stream().mapToDouble(row -> row.isOwn() ? row.value().getAsDouble() : 0).toArray();
    return estimator(kept).domainMean(y, index -> kept.get(index).isOwn());
  }

  /** Total over the domain by the design weights alone, without the known size of the domain. */
  Answer<SurveyEstimate> total() {
    List<Row> kept = rows.stream().filter(row -> !row.isMissing()).toList();
    double[] y =
        kept.stream().mapToDouble(row -> row.isOwn() ? row.value().getAsDouble() : 0).toArray();
    return estimator(kept).domainTotal(y, index -> kept.get(index).isOwn());
  }

  /**
   * The total when every sampled customer that could not be observed has this value, and every
   * stratum that was not sampled too.
   */
  double worstCase(double fill) {
    double sum = 0;
    double weights = 0;
    for (Row row : rows) {
      if (row.isOwn()) {
        Stratum stratum = strata.get(row.subject().stratum());
        double weight = (double) stratum.frame / stratum.sampled;
        sum += weight * row.value().orElse(fill);
        weights += weight;
      }
    }
    int unsampled =
        unsampledStrata().stream().mapToInt(stratum -> strata.get(stratum).ownFrame).sum();
    double sampledPart = weights == 0 ? 0 : sum / weights * (frameCount() - unsampled);
    double silentPart = weights == 0 ? frameCount() - unsampled : 0;
    return sampledPart + fill * (unsampled + silentPart);
  }

  private java.util.stream.Stream<Row> respondents() {
    return rows.stream().filter(row -> row.isOwn() && row.value().isPresent());
  }

  private SurveyEstimator estimator(List<Row> kept) {
    return SurveyEstimator.of(SurveyDesign.of(kept.stream().map(this::unit).toList()));
  }

  private SampleUnit unit(Row row) {
    Stratum stratum = strata.get(row.subject().stratum());
    double weight = (double) stratum.frame / stratum.sampled;
    if (row.isOwn()) {
      weight *= (double) stratum.ownSampled / stratum.ownRespondents;
    }
    return SampleUnit.of(row.subject().stratum(), row.subject().id(), weight, stratum.frame);
  }
}
