package org.ascertain.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import org.ascertain.statistics.Trials;

/** Holds the error rates that come with the product against what is measured now. */
public final class ReportedRates {
  private ReportedRates() {}

  /**
   * The list says of a detector what was measured just now; if not, the failure shows its lines.
   *
   * @param found what it found, and how much of that rightly
   * @param labelled what was to be found, and how much of that it found
   */
  public static void areMeasured(
      String detector, String version, String labelledSet, Trials found, Trials labelled) {
    assertThat(MeasuredRate.all().stream().map(ReportedRates::line).toList())
        .as("error-rates.csv")
        .contains(
            line(detector, version, "PRECISION", found, labelledSet),
            line(detector, version, "RECALL", labelled, labelledSet));
  }

  private static String line(MeasuredRate rate) {
    return line(rate.detector(), rate.version(), rate.measure(), rate.trials(), rate.labelledSet());
  }

  private static String line(
      String detector, String version, String measure, Trials trials, String labelledSet) {
    return String.join(
        ",",
        detector,
        version,
        measure,
        Integer.toString(trials.events()),
        Integer.toString(trials.count()),
        labelledSet);
  }
}
