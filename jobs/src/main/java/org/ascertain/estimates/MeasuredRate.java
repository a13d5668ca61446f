package org.ascertain.estimates;

import java.util.List;
import java.util.Map;
import org.ascertain.model.Nullable;
import org.ascertain.model.ReferenceList;
import org.ascertain.statistics.Interval;
import org.ascertain.statistics.Trials;
import org.ascertain.tables.ErrorRate;

/**
 * How often a finder was right on a labelled set. The counts come with the product; tests measure
 * them again.
 *
 * @param detector finder or linkage
 * @param version its version when it was measured
 * @param measure PRECISION, RECALL or SPECIFICITY
 * @param trials cases, and how many of them it got right
 * @param labelledSet the set
 * @param note what a reader must know of the set
 */
public record MeasuredRate(
    String detector,
    String version,
    String measure,
    Trials trials,
    String labelledSet,
    String note) {
  private static final double CONFIDENCE = 0.95;

  /** What was measured, in the order of the list. */
  public static List<MeasuredRate> all() {
    return ReferenceList.rows(MeasuredRate.class, "error-rates.csv").stream()
        .map(MeasuredRate::of)
        .toList();
  }

  private static MeasuredRate of(Map<String, String> row) {
    return new MeasuredRate(
        row.get("detector"),
        row.get("version"),
        row.get("measure"),
        new Trials(Integer.parseInt(row.get("right")), Integer.parseInt(row.get("cases"))),
        row.get("labelled_set"),
        row.get("note"));
  }

  /** Its row, with Clopper-Pearson limits at confidence 0.95; empty ones on nothing to measure. */
  ErrorRate row() {
    Interval limits = trials.clopperPearson(CONFIDENCE);
    boolean isEmpty = trials.count() == 0;
    return new ErrorRate(
        detector,
        version,
        measure,
        isEmpty ? null : share(),
        isEmpty ? null : (Double) limits.low(),
        isEmpty ? null : (Double) limits.high(),
        labelledSet,
        note);
  }

  private @Nullable Double share() {
    return (double) trials.events() / trials.count();
  }
}
