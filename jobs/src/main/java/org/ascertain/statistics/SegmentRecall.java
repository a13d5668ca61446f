package org.ascertain.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Recall and precision of a search from samples of several segments, some retrieved and some not.
 *
 * <p>Source: stratified ratio estimator with Taylor variance, as in the TREC Legal Track. The
 * variance is 0 when the null set's sample holds nothing relevant: use {@link TwoSegmentRecall}'s
 * exact limits there.
 */
public final class SegmentRecall {
  private final List<Segment> segments;

  /**
   * A segment.
   *
   * @param size items
   * @param sample relevant ones in a simple random sample of them
   * @param isRetrieved whether the search found the segment
   */
  public record Segment(int size, Trials sample, boolean isRetrieved) {
    /** Estimated relevant items. */
    double relevant() {
      return size * sample.shareOrZero();
    }

    /** Variance of that, finite population and {@code n-1}. */
    double variance() {
      double all = size;
      return all * all * (1 - sample.count() / all) * sample.unbiasedVariance();
    }
  }

  /** The segments of a collection. */
  public SegmentRecall(List<Segment> segments) {
    this.segments = List.copyOf(segments);
  }

  /** Estimated relevant items in the collection. */
  public double relevant() {
    return sum(Segment::relevant);
  }

  /** Its standard error. */
  public double relevantError() {
    return Math.sqrt(sum(Segment::variance));
  }

  /** Share of the relevant items that was retrieved; refused when nothing relevant was seen. */
  public Answer<Double> recall() {
    return relevant() == 0
        ? Answer.refuse(Refusal.ZERO_DENOMINATOR, "Nothing relevant was seen")
        : Answer.of(retrieved(Segment::relevant) / relevant());
  }

  /** Its standard error by the delta method. */
  public Answer<Double> recallError() {
    return recall()
        .map(
            recall ->
                Math.sqrt(sum(s -> Math.pow((s.isRetrieved() ? 1 : 0) - recall, 2) * s.variance()))
                    / relevant());
  }

  /** {@code recall ± z se}, not cut. */
  public Answer<Interval> delta(double confidence) {
    return recall()
        .flatMap(
            recall ->
                recallError()
                    .map(error -> Interval.around(recall, Quantiles.z(confidence) * error)));
  }

  /** Limits on the logit scale; refused at a recall of 0 or 1, where the variance is 0. */
  public Answer<Interval> logit(double confidence) {
    return recall().flatMap(recall -> recallError().flatMap(e -> logit(recall, e, confidence)));
  }

  private static Answer<Interval> logit(double recall, double error, double confidence) {
    if (recall == 0 || recall == 1) {
      return Answer.refuse(Refusal.EXTREME_PROPORTION, "No variance at a recall of " + recall);
    }
    double centre = Math.log(recall / (1 - recall));
    double margin = Quantiles.z(confidence) * error / (recall * (1 - recall));
    return Answer.of(
        new Interval(1 / (1 + Math.exp(-centre + margin)), 1 / (1 + Math.exp(-centre - margin))));
  }

  /** Share of the retrieved that is relevant; refused when nothing was retrieved. */
  public Answer<Double> precision() {
    double size = retrieved(Segment::size);
    return size == 0
        ? Answer.refuse(Refusal.ZERO_DENOMINATOR, "Nothing was retrieved")
        : Answer.of(retrieved(Segment::relevant) / size);
  }

  /** Its standard error. */
  public Answer<Double> precisionError() {
    return precision().map(p -> Math.sqrt(retrieved(Segment::variance)) / retrieved(Segment::size));
  }

  private double retrieved(ToDoubleFunction<Segment> term) {
    return sum(segment -> segment.isRetrieved() ? term.applyAsDouble(segment) : 0);
  }

  private double sum(ToDoubleFunction<Segment> term) {
    return Sum.of(segments.stream().mapToDouble(term).toArray());
  }
}
