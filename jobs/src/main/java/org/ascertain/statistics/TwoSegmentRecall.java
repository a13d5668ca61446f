package org.ascertain.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Recall of a search with one sample of what it retrieved and one of the null set.
 *
 * <p>{@link #exact} is the default: joint Clopper-Pearson limits at half the error each, guaranteed
 * and wide. {@link #halfPrior} (Webber 2013, continuous) is close on average. The delta method
 * breaks down when the null set's sample holds nothing relevant.
 */
public final class TwoSegmentRecall {
  private static final int SLICES = 2000;
  private static final int STEPS = 44;

  private final SegmentRecall.Segment retrieved;
  private final SegmentRecall.Segment left;

  /** The retrieved segment and the null set. */
  public TwoSegmentRecall(int retrievedSize, Trials retrieved, int nullSize, Trials nullSet) {
    this.retrieved = new SegmentRecall.Segment(retrievedSize, retrieved, true);
    this.left = new SegmentRecall.Segment(nullSize, nullSet, false);
  }

  /** The same as a stratified estimate: point, delta and logit limits, precision. */
  public SegmentRecall stratified() {
    return new SegmentRecall(List.of(retrieved, left));
  }

  /** Harmonic mean of precision and recall. */
  public Answer<Double> f1() {
    return stratified()
        .recall()
        .flatMap(
            recall ->
                stratified()
                    .precision()
                    .map(precision -> 2 * precision * recall / (precision + recall)));
  }

  /** Limits from the corners of two Clopper-Pearson intervals at half the error each. */
  public Interval exact(double confidence) {
    double each = (1 + confidence) / 2;
    Interval found = retrieved.sample().clopperPearson(each);
    Interval missed = left.sample().clopperPearson(each);
    return new Interval(recall(found.low(), missed.high()), recall(found.high(), missed.low()));
  }

  /** Equal-tailed limits when both shares have half-prior beta posteriors. */
  public Interval halfPrior(double confidence) {
    double tail = (1 - confidence) / 2;
    double[] found = middles(posterior(retrieved.sample()));
    BetaDistribution missed = posterior(left.sample());
    return new Interval(quantile(found, missed, tail), quantile(found, missed, 1 - tail));
  }

  private double recall(double found, double missed) {
    double yes = retrieved.size() * found;
    double no = left.size() * missed;
    return yes + no == 0 ? 0 : yes / (yes + no);
  }

  private static BetaDistribution posterior(Trials sample) {
    return BetaDistribution.of(sample.events() + 0.5, sample.count() - sample.events() + 0.5);
  }

  private static double[] middles(BetaDistribution distribution) {
    double[] middles = new double[SLICES];
    for (int slice = 0; slice < SLICES; slice++) {
      middles[slice] = distribution.inverseCumulativeProbability((slice + 0.5) / SLICES);
    }
    return middles;
  }

  private double quantile(double[] found, BetaDistribution missed, double probability) {
    double low = 0;
    double high = 1;
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (probabilityOfAtMost(middle, found, missed) >= probability) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Recall is at most r where the missed share is at least {@code N1 p (1-r)/(r N0)}. */
  private double probabilityOfAtMost(double r, double[] found, BetaDistribution missed) {
    double factor = retrieved.size() * (1 - r) / (r * left.size());
    Sum sum = new Sum();
    for (double p : found) {
      double least = p * factor;
      sum.add(least >= 1 ? 0 : missed.survivalProbability(least));
    }
    return sum.value() / found.length;
  }
}
