package org.ascertain.statistics;

/**
 * Recall of a search whose finds were all reviewed, from a sample of the null set (what was left):
 * {@code R/(R + N e)}, e the share of relevant items left (elusion).
 *
 * <p>Recall is a monotone function of elusion, so limits carry over and keep their confidence.
 * Assumes a simple random sample of the null set and that every find was reviewed.
 *
 * @param relevantFound relevant items found
 * @param nullSet items left
 * @param sample relevant ones in the sample of those
 */
public record NullSetRecall(int relevantFound, int nullSet, Trials sample) {
  /** Estimated relevant items left. */
  public Answer<Double> missed() {
    return sample.share().map(elusion -> elusion * nullSet);
  }

  /** Recall; refused when nothing is relevant anywhere. */
  public Answer<Double> recall() {
    return sample.share().flatMap(this::recall);
  }

  /** Limits of recall by the Clopper-Pearson limits of elusion. */
  public Answer<Interval> interval(double confidence) {
    Interval elusion = sample.clopperPearson(confidence);
    return recall(elusion.high())
        .flatMap(low -> recall(elusion.low()).map(high -> new Interval(low, high)));
  }

  /** With this confidence recall is at least this. */
  public Answer<Double> lowerLimit(double confidence) {
    return recall(BinomialIntervals.upperLimit(sample.events(), sample.count(), confidence));
  }

  private Answer<Double> recall(double elusion) {
    double all = relevantFound + nullSet * elusion;
    return all == 0
        ? Answer.refuse(Refusal.ZERO_DENOMINATOR, "Nothing relevant was found or is left")
        : Answer.of(relevantFound / all);
  }
}
