package org.ascertain.statistics;

import java.util.function.IntFunction;

/**
 * Fits a {@link LinkageModel} without labels: expectation and maximisation under conditional
 * independence (Winkler 1988), over pairs counted by pattern. Starts where it is told and converges
 * to the same digits whatever the order of rows that the counts came from.
 */
public final class LinkageEm {
  private static final double TOLERANCE = 1e-13;
  private static final int MAX_ITERATIONS = 100_000;

  /** Keeps every level possible, so that no weight is infinite. */
  private static final double SMALLEST = 1e-12;

  private final LinkageModel start;
  private double strength;
  private boolean isOthersKnown;

  private LinkageEm(LinkageModel start) {
    this.start = start;
  }

  /** A fit that begins at a model and believes nothing of it. */
  public static LinkageEm from(LinkageModel start) {
    return new LinkageEm(start);
  }

  /**
   * Counts the start as if it had been seen: few pairs leave it nearly as it is, many override it.
   *
   * @param pairs how many matches, and how many others, the start is worth
   */
  public LinkageEm startWorth(double pairs) {
    strength = pairs;
    return this;
  }

  /** Keeps the chances among others as the start has them: they were counted on random pairs. */
  public LinkageEm othersKnown() {
    isOthersKnown = true;
    return this;
  }

  /** The fit; refused without pairs, and when the steps do not settle. */
  public Answer<LinkageFit> fit(ComparisonPatterns patterns) {
    if (patterns.total() <= 0) {
      return Answer.refuse(Refusal.EMPTY_SAMPLE, "No pairs were compared");
    }
    LinkageModel model = start;
    for (int iteration = 1; iteration <= MAX_ITERATIONS; iteration++) {
      LinkageModel next = step(model, patterns);
      if (next.distance(model) < TOLERANCE) {
        return Answer.of(new LinkageFit(next, patterns, likelihood(next, patterns), iteration));
      }
      model = next;
    }
    return Answer.refuse(
        Refusal.NOT_CONVERGED, "No settled parameters after " + MAX_ITERATIONS + " steps");
  }

  private LinkageModel step(LinkageModel model, ComparisonPatterns patterns) {
    int fields = patterns.levelCounts().size();
    double[][] m = new double[fields][];
    double[][] u = new double[fields][];
    for (int field = 0; field < fields; field++) {
      m[field] = times(start.matchChances(field), strength);
      u[field] = times(start.otherChances(field), strength);
    }
    double matches = strength * start.prior();
    for (int i = 0; i < patterns.size(); i++) {
      int[] levels = patterns.patterns().get(i);
      double share = patterns.count(i) * model.posterior(levels);
      matches += share;
      add(m, levels, share);
      add(u, levels, patterns.count(i) - share);
    }
    double prior = matches / (patterns.total() + strength);
    return new LinkageModel(
        Math.min(Math.max(prior, SMALLEST), 1 - SMALLEST),
        shares(m, start::matchChances),
        shares(isOthersKnown ? new double[fields][0] : u, start::otherChances));
  }

  private static void add(double[][] sums, int[] levels, double share) {
    for (int field = 0; field < levels.length; field++) {
      if (levels[field] != ComparisonPatterns.MISSING) {
        sums[field][levels[field]] += share;
      }
    }
  }

  /** Sums as shares; a field that no pair compared stays as the start has it. */
  private static double[][] shares(double[][] sums, IntFunction<double[]> known) {
    double[][] shares = new double[sums.length][];
    for (int field = 0; field < sums.length; field++) {
      double total = Sum.of(sums[field]);
      shares[field] = total > 0 ? times(sums[field], 1 / total) : known.apply(field);
      for (int level = 0; level < shares[field].length; level++) {
        shares[field][level] = Math.max(shares[field][level], SMALLEST);
      }
    }
    return shares;
  }

  private static double likelihood(LinkageModel model, ComparisonPatterns patterns) {
    Sum sum = new Sum();
    for (int i = 0; i < patterns.size(); i++) {
      double match = model.logMatch(patterns.patterns().get(i));
      double other = model.logOther(patterns.patterns().get(i));
      double larger = Math.max(match, other);
      double smaller = Math.min(match, other);
      sum.add(patterns.count(i) * (larger + Math.log1p(Math.exp(smaller - larger))));
    }
    return sum.value();
  }

  private static double[] times(double[] values, double factor) {
    double[] product = values.clone();
    for (int i = 0; i < product.length; i++) {
      product[i] *= factor;
    }
    return product;
  }
}
