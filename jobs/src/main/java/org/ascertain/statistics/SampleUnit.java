package org.ascertain.statistics;

/**
 * A sampled row and how it came into the sample.
 *
 * @param stratum stratum of the first stage
 * @param cluster unit drawn at the first stage (primary sampling unit)
 * @param element unit drawn within the cluster; the row itself in one stage
 * @param weight design weight, the inverse of the chance to be drawn
 * @param clusterPopulation clusters of the stratum in the population; infinite when drawn with
 *     replacement
 * @param elementPopulation elements of the cluster in the population; meaningless in one stage
 */
public record SampleUnit(
    String stratum,
    String cluster,
    String element,
    double weight,
    double clusterPopulation,
    double elementPopulation) {
  /** Refuses a negative weight. */
  public SampleUnit {
    if (!(weight >= 0)) {
      throw new IllegalArgumentException("Weight of " + element + " is " + weight);
    }
  }

  /** A unit of a stratified simple random sample without replacement. */
  public static SampleUnit of(String stratum, String id, double weight, double population) {
    return new SampleUnit(stratum, id, id, weight, population, 1);
  }
}
