package org.ascertain.report;

import java.util.List;
import java.util.Locale;
import org.ascertain.model.Nullable;
import org.ascertain.query.Snapshot;

/** The chapters that say how good the findings are: people resolved, and known error rates. */
final class QualityChapters {
  private static final List<String> HEADERS =
      List.of("What", "Version", "Measure", "Rate", "95% limits", "Labelled set", "Note");

  private final Snapshot snapshot;

  QualityChapters(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** How identifiers were resolved to people. */
  Chapter people() {
    return Chapter.of(
        "people",
        "People behind the identifiers",
        List.of(
            "A person is a group of identifiers that contact records, spellings of one mailbox, or"
                + " names with what stands beside them show to be one. A name alone joins nobody."
                + " What many people use joins nobody either and is no person.",
            "Name variation is the share of people whose name is written in more than one way;"
                + " homonymy is the share of names that more than one person bears. Where both are"
                + " high, the count of people is less certain than the count of identifiers."),
        counts(),
        exhibit(
            "People by number of identifiers",
            List.of("Identifiers", "People"),
            "SELECT category, value::BIGINT AS people FROM person_measures WHERE measure ="
                + " 'CLUSTER_SIZE' ORDER BY regexp_extract(category, '[0-9]+')::INTEGER"),
        links(),
        exhibit(
            "Compared pairs by the chance of being one person that they reach; the links above say how"
                + " many of them were followed",
            List.of("Chance", "Pairs"),
            "SELECT category, value::BIGINT AS pairs FROM person_measures WHERE measure ="
                + " 'LINKS_AT' ORDER BY category"),
        weights(),
        exhibit(
            "Groups too large to be compared: here people may have been left apart",
            List.of("Sharing", "Groups", "Members", "Largest"),
            "SELECT split_part(category, '|', 1) AS kind, count(*) AS blocks, sum(value)::BIGINT AS"
                + " members, max(value)::BIGINT AS largest FROM person_measures WHERE measure ="
                + " 'BLOCK_OVERFLOW' GROUP BY kind ORDER BY kind"));
  }

  private Exhibit counts() {
    return exhibit(
        "Identifiers and people",
        List.of("What", "Of what", "Count or share"),
        "SELECT CASE measure WHEN 'IDENTIFIERS' THEN 'Distinct identifiers' WHEN 'SUPPRESSED' THEN"
            + " 'Identifiers that join nobody' WHEN 'PERSONS' THEN 'People' WHEN 'NAME_VARIATION'"
            + " THEN 'Name variation' ELSE 'Homonymy' END AS what, category, round(value, 4) AS"
            + " value FROM person_measures WHERE measure IN ('IDENTIFIERS', 'SUPPRESSED',"
            + " 'PERSONS', 'NAME_VARIATION', 'HOMONYMY') ORDER BY list_position(['IDENTIFIERS',"
            + " 'SUPPRESSED', 'PERSONS', 'NAME_VARIATION', 'HOMONYMY'], measure), category");
  }

  private Exhibit links() {
    return exhibit(
        "Links by the rule that made them; a link that would put two people into one is not"
            + " followed",
        List.of("Rule", "Followed", "Not followed"),
        "SELECT category, coalesce(sum(value) FILTER (WHERE measure = 'LINKS'), 0)::BIGINT AS"
            + " kept, coalesce(sum(value) FILTER (WHERE measure = 'REFUSED_LINKS'), 0)::BIGINT AS"
            + " refused FROM person_measures WHERE measure IN ('LINKS', 'REFUSED_LINKS') GROUP BY"
            + " category ORDER BY category");
  }

  private Exhibit weights() {
    return exhibit(
        "What agreement speaks for, in bits, from differing (0) to equal, fitted to the matter's"
            + " own pairs",
        List.of("Field and level", "Weight"),
        "SELECT category, round(value, 2) AS weight FROM person_measures WHERE measure ="
            + " 'MATCH_WEIGHT' ORDER BY category");
  }

  /** What is known of the errors of the finders. */
  Chapter errorRates() {
    List<List<Cell>> rows =
        snapshot
            .query(
                "SELECT detector, detector_version, measure, point, low, high, labelled_set, note"
                    + " FROM error_rates ORDER BY detector, labelled_set, measure")
            .stream()
            .map(
                row ->
                    List.of(
                        Cell.words(row.get("detector")),
                        Cell.words(row.get("detector_version")),
                        Cell.words(words((String) row.get("measure"))),
                        new Cell(Numbers.point((Double) row.get("point")), null, true),
                        new Cell(limits(row.get("low"), row.get("high")), null, true),
                        Cell.words(row.get("labelled_set")),
                        Cell.words(row.get("note"))))
            .toList();
    return Chapter.of(
        "error-rates",
        "Known error rates",
        List.of(
            "Precision is the share of what was found that is right; recall is the share of what"
                + " was there that was found. Both were measured on sets that others labelled. None"
                + " of these sets is a sample of this matter, so the rates say what the method can"
                + " do and not what it did here; a sample of this matter that reviewers have coded"
                + " says that."),
        new Exhibit(
            "Finders and linkage on labelled sets, with exact (Clopper-Pearson) limits",
            HEADERS,
            rows));
  }

  private static String words(String measure) {
    return measure.equals("BCUBED_F1")
        ? "B-cubed F1"
        : measure.charAt(0) + measure.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String limits(@Nullable Object low, @Nullable Object high) {
    return low == null || high == null
        ? "–"
        : Numbers.lower((Double) low) + " to " + Numbers.upper((Double) high);
  }

  private Exhibit exhibit(String caption, List<String> headers, String sql) {
    return Exhibit.of(snapshot, caption, headers, sql);
  }
}
