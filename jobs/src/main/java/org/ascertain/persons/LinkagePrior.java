package org.ascertain.persons;

import java.util.List;
import org.ascertain.statistics.LinkageModel;

/** Where a fit without labels begins when nothing better is known. */
final class LinkagePrior {
  private static final double FULL = 0.8;

  private LinkagePrior() {}

  /**
   * Matches mostly agree fully, others mostly not at all; what is left is shared out evenly.
   *
   * @param share matches among the compared pairs
   */
  static LinkageModel plain(double share, List<Integer> levelCounts) {
    double[][] m = new double[levelCounts.size()][];
    double[][] u = new double[levelCounts.size()][];
    for (int field = 0; field < m.length; field++) {
      int levels = levelCounts.get(field);
      m[field] = chances(levels, levels - 1);
      u[field] = chances(levels, 0);
    }
    return new LinkageModel(share, m, u);
  }

  private static double[] chances(int levels, int favoured) {
    double[] chances = new double[levels];
    for (int level = 0; level < levels; level++) {
      chances[level] = level == favoured ? FULL : (1 - FULL) / (levels - 1);
    }
    return chances;
  }
}
