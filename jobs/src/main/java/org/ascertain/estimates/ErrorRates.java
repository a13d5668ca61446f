package org.ascertain.estimates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ascertain.tables.ErrorRate;
import org.ascertain.tables.PersonMeasure;

/** The known error rates: of the finders, and of the linkage of identifiers to people. */
final class ErrorRates {
  /** The measure of {@code person_measures} that tells how the linkage did on a labelled set. */
  static final String CLUSTER_F1 = "BCUBED_F1";

  private static final String LINKAGE = "person-linkage";
  private static final String NOTE =
      "Limits hold where the people of the set are a sample; it is not of this matter";

  private ErrorRates() {}

  /**
   * The rows.
   *
   * @param linkage the lines of {@code person_measures} on labelled sets
   */
  static List<ErrorRate> rows(List<PersonMeasure> linkage) {
    List<MeasuredRate> measured = MeasuredRate.all();
    List<ErrorRate> rows = new ArrayList<>(measured.stream().map(MeasuredRate::row).toList());
    linkage.stream()
        .filter(line -> line.measure().equals(CLUSTER_F1))
        .sorted(Comparator.comparing(PersonMeasure::category))
        .map(line -> ofClusters(line, version(measured)))
        .forEach(rows::add);
    return rows;
  }

  private static ErrorRate ofClusters(PersonMeasure line, String version) {
    return new ErrorRate(
        LINKAGE, version, CLUSTER_F1, line.value(), line.low(), line.high(), line.category(), NOTE);
  }

  private static String version(List<MeasuredRate> measured) {
    return measured.stream()
        .filter(rate -> rate.detector().equals(LINKAGE))
        .map(MeasuredRate::version)
        .findFirst()
        .orElseThrow();
  }
}
