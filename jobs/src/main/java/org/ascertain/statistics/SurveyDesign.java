package org.ascertain.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * How a sample was drawn, and the one variance routine that follows from it.
 *
 * <p>Source: Cochran 1977 ch. 5-6, 11; Särndal, Swensson and Wretman 1992 ch. 5, 8; the form is
 * that of R's {@code survey::svyrecvar}. Every estimator is brought into linearised weighted rows
 * {@code z}; then {@code V = sum over strata of (1-f) n/(n-1) sum (z_i - mean)^2} over cluster
 * totals, plus in two stages {@code f} times the same formula within each cluster. A take-all
 * stratum contributes nothing and stays in the design. Assumes that clusters were drawn without
 * replacement within strata (infinite population: with replacement).
 */
public final class SurveyDesign {
  private final List<SampleUnit> units;
  private final Map<String, Stratum> strata = new TreeMap<>();
  private final LonelyUnit lonelyUnit;

  private record Cluster(double population, Map<String, List<Integer>> elements) {
    Stream<Integer> stream() {
      return elements.values().stream().flatMap(List::stream);
    }

    int[] rows() {
      return stream().mapToInt(row -> row).toArray();
    }
  }

  private record Stratum(String name, double population, Map<String, Cluster> clusters) {
    double fraction() {
      return clusters.size() / population;
    }
  }

  private SurveyDesign(List<SampleUnit> units, LonelyUnit lonelyUnit) {
    this.units = List.copyOf(units);
    this.lonelyUnit = lonelyUnit;
    for (int row = 0; row < units.size(); row++) {
      place(units.get(row), row);
    }
    strata.values().forEach(SurveyDesign::check);
  }

  /** The design of the rows, in their order; lonely units are refused. */
  public static SurveyDesign of(List<SampleUnit> units) {
    return new SurveyDesign(units, LonelyUnit.FAIL);
  }

  /** The same design under another rule for lonely units. */
  public SurveyDesign with(LonelyUnit rule) {
    return new SurveyDesign(units, rule);
  }

  /** Rows of the sample. */
  public int rowCount() {
    return units.size();
  }

  /** Clusters drawn at the first stage. */
  public int clusterCount() {
    return clusterCount(row -> true);
  }

  /** Clusters that hold a row of the domain. */
  public int clusterCount(IntPredicate inDomain) {
    return (int)
        strata.values().stream()
            .flatMap(stratum -> stratum.clusters().values().stream())
            .filter(cluster -> holds(cluster, inDomain))
            .count();
  }

  /** Degrees of freedom: clusters less strata. */
  public int df() {
    return df(row -> true);
  }

  /**
   * Degrees of freedom of a domain: clusters that hold one of its rows, less the strata that do (R:
   * {@code degf(subset(design))}).
   */
  public int df(IntPredicate inDomain) {
    long held =
        strata.values().stream()
            .filter(s -> s.clusters().values().stream().anyMatch(c -> holds(c, inDomain)))
            .count();
    return clusterCount(inDomain) - (int) held;
  }

  /** Design weights in the order of the rows. */
  public double[] weights() {
    return units.stream().mapToDouble(SampleUnit::weight).toArray();
  }

  /** A cluster, its rows and its stratum, for replicate weights. */
  record ClusterRows(
      String stratum,
      int clustersOfStratum,
      double fraction,
      List<Integer> rows,
      List<Integer> rowsOfStratum) {}

  /** The clusters in the order of strata and appearance. */
  List<ClusterRows> clusterRows() {
    List<ClusterRows> all = new ArrayList<>();
    for (Stratum stratum : strata.values()) {
      List<Integer> rowsOfStratum =
          stratum.clusters().values().stream().flatMap(Cluster::stream).toList();
      for (Cluster cluster : stratum.clusters().values()) {
        List<Integer> rows = cluster.stream().toList();
        int clusters = stratum.clusters().size();
        all.add(new ClusterRows(stratum.name(), clusters, stratum.fraction(), rows, rowsOfStratum));
      }
    }
    return all;
  }

  /**
   * Variance of the sum of linearised weighted rows. Refused for a lonely unit unless the design
   * says otherwise.
   */
  public Answer<Double> variance(double[] z) {
    Sum sum = new Sum();
    List<Stratum> lonely = new ArrayList<>();
    for (Stratum stratum : strata.values()) {
      if (isLonely(stratum.clusters().size(), stratum.population())) {
        lonely.add(stratum);
      } else {
        sum.add(betweenClusters(stratum, z));
      }
    }
    if (!lonely.isEmpty() && lonelyUnit == LonelyUnit.FAIL) {
      return refuse(lonely.get(0).name());
    }
    sum.add(lonelyVariance(lonely, sum.value(), z));
    return addWithinClusters(sum, z);
  }

  private Answer<Double> addWithinClusters(Sum sum, double[] z) {
    for (Stratum stratum : strata.values()) {
      double fraction = stratum.fraction();
      for (Map.Entry<String, Cluster> entry : stratum.clusters().entrySet()) {
        Cluster cluster = entry.getValue();
        if (fraction > 0 && isLonely(cluster.elements().size(), cluster.population())) {
          if (lonelyUnit == LonelyUnit.FAIL) {
            return refuse(stratum.name() + ", cluster " + entry.getKey());
          }
          continue;
        }
        sum.add(fraction * withinCluster(cluster, z));
      }
    }
    return Answer.of(sum.value());
  }

  private static Answer<Double> refuse(String where) {
    return Answer.refuse(
        Refusal.LONELY_UNIT,
        "Stratum "
            + where
            + " has one sampled unit of several: no variance; merge it with a stratum that it"
            + " resembles, or declare a rule");
  }

  private double lonelyVariance(List<Stratum> lonely, double others, double[] z) {
    if (lonelyUnit == LonelyUnit.AVERAGE) {
      return lonely.size() * others / (strata.size() - lonely.size());
    }
    if (lonelyUnit == LonelyUnit.ADJUST) {
      return lonely.stream().mapToDouble(stratum -> squaredTotal(stratum, z)).sum();
    }
    return 0;
  }

  private static double squaredTotal(Stratum stratum, double[] z) {
    double total = totals(stratum.clusters().values().stream().map(Cluster::rows).toList(), z)[0];
    return (1 - stratum.fraction()) * total * total;
  }

  private static double betweenClusters(Stratum stratum, double[] z) {
    List<int[]> rows = stratum.clusters().values().stream().map(Cluster::rows).toList();
    return spread(totals(rows, z), stratum.population());
  }

  private static double withinCluster(Cluster cluster, double[] z) {
    List<int[]> rows =
        cluster.elements().values().stream()
            .map(list -> list.stream().mapToInt(row -> row).toArray())
            .toList();
    return spread(totals(rows, z), cluster.population());
  }

  /** {@code (1-f) n/(n-1) sum (t - mean)^2}; 0 when everything was taken. */
  private static double spread(double[] totals, double population) {
    int n = totals.length;
    double remaining = 1 - n / population;
    if (remaining <= 0 || n < 2) {
      return 0;
    }
    double mean = Sum.of(totals) / n;
    Sum squares = new Sum();
    for (double total : totals) {
      squares.add((total - mean) * (total - mean));
    }
    return remaining * n / (n - 1) * squares.value();
  }

  private static double[] totals(List<int[]> groups, double[] z) {
    double[] totals = new double[groups.size()];
    for (int group = 0; group < totals.length; group++) {
      Sum sum = new Sum();
      for (int row : groups.get(group)) {
        sum.add(z[row]);
      }
      totals[group] = sum.value();
    }
    return totals;
  }

  private static boolean isLonely(int sampled, double population) {
    return sampled == 1 && population > 1;
  }

  private static boolean holds(Cluster cluster, IntPredicate inDomain) {
    return Arrays.stream(cluster.rows()).anyMatch(inDomain);
  }

  private void place(SampleUnit unit, int row) {
    Stratum stratum =
        strata.computeIfAbsent(
            unit.stratum(),
            name -> new Stratum(name, unit.clusterPopulation(), new LinkedHashMap<>()));
    Cluster cluster =
        stratum
            .clusters()
            .computeIfAbsent(
                unit.cluster(),
                name -> new Cluster(unit.elementPopulation(), new LinkedHashMap<>()));
    cluster.elements().computeIfAbsent(unit.element(), name -> new ArrayList<>()).add(row);
  }

  private static void check(Stratum stratum) {
    if (stratum.clusters().size() > stratum.population()) {
      throw new IllegalArgumentException(
          "Stratum " + stratum.name() + " has more sampled units than its population");
    }
  }
}
