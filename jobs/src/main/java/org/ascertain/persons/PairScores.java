package org.ascertain.persons;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ascertain.statistics.ComparisonPatterns;
import org.ascertain.statistics.LinkageEm;
import org.ascertain.statistics.LinkageFit;
import org.ascertain.statistics.LinkageModel;

/** Fits the model to the patterns of a matter, and turns pairs into links. */
final class PairScores implements Serializable {
  /** A pair is linked from this chance on. */
  static final double THRESHOLD = 0.95;

  /** What the start is worth, in pairs: a small matter keeps it, a large one overrides it. */
  private static final double START_PAIRS = 200;

  private static final long serialVersionUID = 1;

  private final LinkageModel model;
  private final transient LinkageFit fit;

  private PairScores(LinkageModel model, LinkageFit fit) {
    this.model = model;
    this.fit = fit;
  }

  /**
   * The scores of a matter: fitted to its pairs, in whatever order; the start when there is none.
   */
  static PairScores of(Collection<PatternCount> counts) {
    TreeMap<String, PatternCount> ordered = new TreeMap<>();
    counts.forEach(count -> ordered.put(count.levels().toString(), count));
    ComparisonPatterns patterns = ProfileFields.comparison().patterns();
    for (PatternCount count : ordered.values()) {
      patterns.add(levels(count.levels()), (double) count.count());
    }
    LinkageEm fitting = LinkageEm.from(ProfileFields.start()).startWorth(START_PAIRS);
    return counts.isEmpty()
        ? new PairScores(ProfileFields.start(), null)
        : fitted(fitting.fit(patterns).orElseThrow());
  }

  private static PairScores fitted(LinkageFit fit) {
    return new PairScores(fit.model(), fit);
  }

  /** The model: fitted, or the start. */
  LinkageModel model() {
    return model;
  }

  /** The fit; empty when there were no pairs, and on executors. */
  Optional<LinkageFit> fit() {
    return Optional.ofNullable(fit);
  }

  /** The chance that a pair is one person. */
  double chance(ComparedPair pair) {
    return ProfileFields.mayLink(pair.levels()) ? model.posterior(levels(pair.levels())) : 0;
  }

  /** The link that a pair is; empty below the threshold. */
  Optional<Link> link(ComparedPair pair) {
    double chance = chance(pair);
    return chance < THRESHOLD
        ? Optional.empty()
        : Optional.of(
            new Link(
                pair.left(),
                pair.right(),
                pair.leftName(),
                pair.rightName(),
                LinkRule.SCORED,
                chance,
                ProfileFields.agreement(pair.levels()),
                1,
                pair.itemId()));
  }

  private static int[] levels(List<Integer> levels) {
    return levels.stream().mapToInt(Integer::intValue).toArray();
  }
}
