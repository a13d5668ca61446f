package org.ascertain.statistics;

/**
 * Two lists of one population whose overlap was found by linking with errors: missed links make the
 * overlap too small and the population too large. Ding and Fienberg 1994; Di Consiglio and Tuoto
 * 2015.
 *
 * @param first entries of the first list
 * @param second entries of the second list
 * @param linked entries of the second list that were linked to the first
 * @param sensitivity the chance that an entry on both lists is linked
 * @param falseLinkChance the chance that an entry on the second list only is linked
 */
public record LinkedLists(
    double first, double second, double linked, double sensitivity, double falseLinkChance) {

  /**
   * The overlap without errors: {@code (m - b n2) / (a - b)}; refused when that is not positive.
   */
  public Answer<Double> overlap() {
    if (sensitivity <= falseLinkChance) {
      return Answer.refuse(Refusal.UNINFORMATIVE_TEST, "Linking is no better than chance");
    }
    double overlap = (linked - falseLinkChance * second) / (sensitivity - falseLinkChance);
    return overlap > 0
        ? Answer.of(overlap)
        : Answer.refuse(Refusal.BELOW_FALSE_POSITIVES, "Fewer links than errors alone would give");
  }

  /** The population, were linking perfect: Petersen's {@code n1 n2 / m}. */
  public Answer<Double> naivePopulation() {
    return linked == 0
        ? Answer.refuse(Refusal.NO_OVERLAP, "No entry was linked")
        : Answer.of(first * second / linked);
  }

  /** The population, with the errors of linking taken out. */
  public Answer<Double> population() {
    return overlap().map(overlap -> first * second / overlap);
  }

  /** By which factor the naive population is too large. */
  public Answer<Double> bias() {
    return naivePopulation().flatMap(naive -> population().map(own -> naive / own));
  }
}
