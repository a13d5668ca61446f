package org.ascertain.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ascertain.query.Snapshot;
import org.ascertain.tables.Estimate;

/** The ladder of results: floor, estimate with interval, one-sided bound, worst case. */
final class ResultsChapter {
  private static final String AFFECTED = "affected_customers";
  private static final String CLASS = "CLASS";

  private final List<Estimate> estimates;
  private final long unverifiedFlowCount;

  ResultsChapter(Snapshot snapshot) {
    this.estimates =
        snapshot.rows(Estimate.class, "is_default").stream()
            .sorted(
                Comparator.comparing((Estimate estimate) -> !estimate.domain().equals(CLASS))
                    .thenComparing(Estimate::estimand)
                    .thenComparing(Estimate::domain)
                    .thenComparing(Estimate::estimateId))
            .toList();
    this.unverifiedFlowCount =
        (Long)
            snapshot
                .query("SELECT count(*) AS n FROM flows WHERE NOT is_recipient_verified")
                .get(0)
                .get("n");
  }

  Chapter chapter() {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(cautions());
    paragraphs.addAll(headline());
    return Chapter.of(
            "results",
            "Results",
            paragraphs,
            table(mainRows(), "Results for the class"),
            table(domainRows(), "Results for parts of the frame"))
        .withChart(IntervalChart.svg(mainRows()));
  }

  private List<Estimate> mainRows() {
    return estimates.stream().filter(row -> row.domain().equals(CLASS)).toList();
  }

  private List<Estimate> domainRows() {
    return estimates.stream().filter(row -> !row.domain().equals(CLASS)).toList();
  }

  /** What a reader must know before any number. */
  private String cautions() {
    Set<String> flags = new TreeSet<>();
    mainRows().forEach(row -> flags.addAll(row.flags()));
    List<String> cautions = new ArrayList<>();
    if (unverifiedFlowCount > 0) {
      cautions.add(
          "some recipients are named by registry rows that nobody has verified for this matter");
    }
    flags.stream().map(Flags::inWords).forEach(cautions::add);
    return cautions.isEmpty()
        ? "No flag is set on the results below."
        : "Read the results below with these cautions: " + String.join("; ", cautions) + ".";
  }

  private List<String> headline() {
    return mainRows().stream()
        .filter(row -> row.estimand().equals(AFFECTED))
        .map(ResultsChapter::sentence)
        .toList();
  }

  private static String sentence(Estimate row) {
    if (row.point() == null) {
      return "The number of affected customers of the class is not estimated: " + row.reason();
    }
    String base =
        "Of " + Numbers.exact(row.frameCount()) + " members of the class within the frame, ";
    if (row.low() == null) {
      return base
          + Numbers.exact(row.point())
          + " are shown to be affected; every one of them was examined.";
    }
    return base
        + "an estimated "
        + Numbers.point(row.point())
        + " are affected; the "
        + Numbers.exact(row.confidence() * 100)
        + "% interval reaches from "
        + Numbers.lower(row.low())
        + " to "
        + Numbers.upper(row.high())
        + ". The method yields intervals that contain the true value in that share of repeated"
        + " samples.";
  }

  private static Exhibit table(List<Estimate> rows, String caption) {
    return new Exhibit(
        caption
            + ". Limits are rounded outward. Affected (grades A to C) and exposed (D and E) are"
            + " never added up.",
        List.of(
            "What",
            "Where",
            "Estimate",
            "Interval",
            "At least",
            "Worst case",
            "Sampled",
            "Observed",
            "Frame",
            "Method",
            "Flags"),
        rows.stream().map(ResultsChapter::cells).toList());
  }

  static List<Cell> cells(Estimate row) {
    String id = row.estimateId();
    return List.of(
        new Cell(row.estimand().replace('_', ' '), id, /* isNumber= */ false),
        Cell.words(row.domain()),
        Cell.traced(Numbers.point(row.point()), id),
        Cell.traced(range(row.low(), row.high()), id),
        Cell.traced(Numbers.lower(row.lowOneSided()), id),
        Cell.traced(range(row.worstCaseLow(), row.worstCaseHigh()), id),
        Cell.traced(Numbers.exact(row.sampledCount()), id),
        Cell.traced(Numbers.exact(row.respondentCount()), id),
        Cell.traced(Numbers.exact(row.frameCount()), id),
        Cell.words(row.method()),
        Cell.words(row.flags().isEmpty() ? "–" : String.join(", ", row.flags())));
  }

  private static String range(Double low, Double high) {
    return low == null || high == null ? "–" : Numbers.lower(low) + " to " + Numbers.upper(high);
  }
}
