package org.ascertain.persons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ascertain.statistics.ClusterAgreement;
import org.ascertain.statistics.ComparisonPatterns;
import org.ascertain.statistics.LinkageEm;
import org.ascertain.statistics.LinkageFit;
import org.ascertain.statistics.LinkageModel;

/** Links a labelled set in memory, with the comparisons and the fit that people are linked with. */
final class LabelledLinkage<T> {

  private final List<T> records;
  private final PairComparison<T> comparison;
  private final TreeMap<Long, int[]> pairs = new TreeMap<>();

  LabelledLinkage(
      List<T> records, PairComparison<T> comparison, Function<T, Collection<String>> keys) {
    this.records = records;
    this.comparison = comparison;
    Map<String, List<Integer>> blocks = new LinkedHashMap<>();
    for (int i = 0; i < records.size(); i++) {
      for (String key : new TreeSet<>(keys.apply(records.get(i)))) {
        blocks.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
      }
    }
    blocks.values().forEach(this::compare);
  }

  private void compare(List<Integer> block) {
    for (int i = 0; i < block.size(); i++) {
      for (int j = i + 1; j < block.size(); j++) {
        int left = block.get(i);
        int right = block.get(j);
        pairs.computeIfAbsent(
            (long) left << Integer.SIZE | right,
            any -> comparison.levels(records.get(left), records.get(right)));
      }
    }
  }

  /** Pairs in blocks. */
  int pairCount() {
    return pairs.size();
  }

  /** The fit: chances among others from random pairs, the rest from the blocked ones. */
  LinkageFit fit() {
    ComparisonPatterns blocked = comparison.patterns();
    pairs.values().forEach(levels -> blocked.add(levels, 1));
    LinkageModel plain = LinkagePrior.plain(0.2, blocked.levelCounts());
    return LinkageEm.from(plain).startWorth(1).fit(compact(blocked)).orElseThrow();
  }

  private ComparisonPatterns compact(ComparisonPatterns all) {
    Map<String, int[]> levels = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (int[] pattern : pairs.values()) {
      String key = java.util.Arrays.toString(pattern);
      levels.putIfAbsent(key, pattern);
      counts.merge(key, 1, Integer::sum);
    }
    ComparisonPatterns compact = new ComparisonPatterns(all.levelCounts());
    levels.forEach((key, pattern) -> compact.add(pattern, counts.get(key)));
    return compact;
  }

  /** The group of each record when pairs of at least this chance are linked. */
  int[] groups(LinkageModel model, double threshold) {
    int[] parents = IntStream.range(0, records.size()).toArray();
    pairs.forEach(
        (pair, levels) -> {
          if (model.posterior(levels) >= threshold) {
            int left = root(parents, (int) (pair >> Integer.SIZE));
            int right = root(parents, pair.intValue());
            parents[Math.max(left, right)] = Math.min(left, right);
          }
        });
    return IntStream.range(0, parents.length).map(i -> root(parents, i)).toArray();
  }

  private static int root(int[] parents, int one) {
    int root = one;
    while (parents[root] != root) {
      root = parents[root];
    }
    return root;
  }

  /** How far the groups agree with the labels. */
  ClusterAgreement agreement(Function<T, String> label, LinkageModel model, double threshold) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] truth =
        records.stream()
            .mapToInt(one -> numbers.computeIfAbsent(label.apply(one), key -> numbers.size()))
            .toArray();
    return ClusterAgreement.of(truth, groups(model, threshold));
  }
}
