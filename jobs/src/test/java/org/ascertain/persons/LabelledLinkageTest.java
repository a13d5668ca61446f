package org.ascertain.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ascertain.Corpora;
import org.ascertain.estimates.ReportedRates;
import org.ascertain.statistics.ClusterAgreement;
import org.ascertain.statistics.Interval;
import org.ascertain.statistics.LinkageFit;
import org.ascertain.statistics.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Linkage without labels on sets whose truth is known. */
class LabelledLinkageTest {
  private static final double ROUNDING = 0.00006;
  private static final List<Double> THRESHOLDS = List.of(0.5, 0.9, PairScores.THRESHOLD, 0.99);

  @ParameterizedTest
  @CsvSource({"dataset1,0.98", "dataset3,0.96"})
  void febrl(String name, double least) throws IOException {
    List<Map<String, String>> rows = rows("er/febrl/" + name + ".csv");
    LabelledLinkage<Map<String, String>> linkage =
        new LabelledLinkage<>(rows, febrlFields(), LabelledLinkageTest::febrlKeys);
    ClusterAgreement at = report(name, linkage, row -> row.get("rec_id").split("-", -1)[1]);
    assertThat(at.pairwiseF1().orElseThrow()).isGreaterThanOrEqualTo(least);
    isAsReported("febrl-" + name, at);
  }

  /** Reported with its labels: rows of few and damaged fields, some of which nobody could link. */
  @Test
  void splink() throws IOException {
    List<Map<String, String>> rows = rows("er/splink/fake_1000.csv");
    LabelledLinkage<Map<String, String>> linkage =
        new LabelledLinkage<>(rows, splinkFields(), LabelledLinkageTest::splinkKeys);
    ClusterAgreement at = report("fake_1000", linkage, row -> row.get("cluster"));
    assertThat(at.pairwisePrecision().orElseThrow()).isGreaterThanOrEqualTo(0.95);
    assertThat(at.pairwiseF1().orElseThrow()).isGreaterThanOrEqualTo(0.9);
    isAsReported("splink-fake_1000", at);
    reportPairs(linkage, rows("er/splink/fake_1000_labels.csv"));
  }

  private static void reportPairs(
      LabelledLinkage<Map<String, String>> linkage, List<Map<String, String>> labels) {
    int[] groups = linkage.groups(linkage.fit().model(), PairScores.THRESHOLD);
    int[] counts = new int[4];
    for (Map<String, String> label : labels) {
      boolean isMatch = Double.parseDouble(label.get("clerical_match_score")) >= 0.5;
      int left = groups[Integer.parseInt(label.get("unique_id_l"))];
      int right = groups[Integer.parseInt(label.get("unique_id_r"))];
      counts[(isMatch ? 2 : 0) + (left == right ? 1 : 0)]++;
    }
    Trials recall = new Trials(counts[3], counts[2] + counts[3]);
    Trials precision = new Trials(counts[3], counts[1] + counts[3]);
    System.out.printf(
        "fake_1000, %d labelled pairs: precision %s %s, recall %s %s%n",
        labels.size(),
        precision.share().orElseThrow(),
        precision.clopperPearson(0.95),
        recall.share().orElseThrow(),
        recall.clopperPearson(0.95));
  }

  private static PairComparison<Map<String, String>> splinkFields() {
    return new PairComparison<>(
        List.of(
            field("first_name", 4, Agreements.text(0.8, 0.92, 1)),
            field("surname", 4, Agreements.text(0.8, 0.92, 1)),
            field("dob", 3, Agreements.code()),
            field("city", 3, Agreements.text(0.88, 1)),
            field("email", 4, Agreements.text(0.85, 0.92, 1))));
  }

  private static Collection<String> splinkKeys(Map<String, String> row) {
    List<String> keys = new ArrayList<>();
    addKey(keys, row, "email");
    addKey(keys, row, "dob");
    addKey(keys, row, "first_name");
    addKey(keys, row, "surname");
    return keys;
  }

  /** The report shows what is measured here. */
  private static void isAsReported(String name, ClusterAgreement at) {
    LabelledSet set =
        LabelledSet.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    Interval limits = at.elementF1Interval(0.95).orElseThrow();
    assertThat(set.f1()).isCloseTo(at.elementF1().orElseThrow(), within(ROUNDING));
    assertThat(set.low()).isCloseTo(limits.low(), within(ROUNDING));
    assertThat(set.high()).isCloseTo(limits.high(), within(ROUNDING));
    ReportedRates.areMeasured(
        "person-linkage", PersonsStage.VERSION, name, at.foundPairs(), at.truePairs());
  }

  private static ClusterAgreement report(
      String name,
      LabelledLinkage<Map<String, String>> linkage,
      java.util.function.Function<Map<String, String>, String> label) {
    LinkageFit fit = linkage.fit();
    for (double threshold : THRESHOLDS) {
      ClusterAgreement at = linkage.agreement(label, fit.model(), threshold);
      System.out.printf(
          "%s at %.2f: %d pairs compared, pairwise P %.4f %s R %.4f %s F1 %.4f; B-cubed F1 %.4f"
              + " %s%n",
          name,
          threshold,
          linkage.pairCount(),
          at.pairwisePrecision().orElseThrow(),
          at.foundPairs().clopperPearson(0.95),
          at.pairwiseRecall().orElseThrow(),
          at.truePairs().clopperPearson(0.95),
          at.pairwiseF1().orElseThrow(),
          at.elementF1().orElseThrow(),
          at.elementF1Interval(0.95).orElseThrow());
    }
    return linkage.agreement(label, fit.model(), PairScores.THRESHOLD);
  }

  private static PairComparison<Map<String, String>> febrlFields() {
    return new PairComparison<>(
        List.of(
            field("given_name", 3, Agreements.text(0.88, 1)),
            field("surname", 3, Agreements.text(0.88, 1)),
            field("street_number", 2, Agreements.exact()),
            field("address_1", 3, Agreements.text(0.88, 1)),
            field("suburb", 3, Agreements.text(0.88, 1)),
            field("postcode", 3, Agreements.code()),
            field("date_of_birth", 3, Agreements.code()),
            field("soc_sec_id", 3, Agreements.code())));
  }

  private static Collection<String> febrlKeys(Map<String, String> row) {
    List<String> keys = new ArrayList<>();
    addKey(keys, row, "soc_sec_id");
    addKey(keys, row, "date_of_birth");
    addKey(keys, row, "given_name", "surname");
    addKey(keys, row, "surname", "postcode");
    addKey(keys, row, "given_name", "suburb");
    addKey(keys, row, "address_1", "street_number");
    return keys;
  }

  private static void addKey(List<String> keys, Map<String, String> row, String... columns) {
    List<String> values = Arrays.stream(columns).map(row::get).toList();
    if (values.stream().noneMatch(String::isEmpty)) {
      keys.add(columns[0] + "|" + columns.length + "|" + String.join("|", values));
    }
  }

  private static FieldComparison<Map<String, String>> field(
      String column, int levels, ValueComparison.Agreement agreement) {
    return new ValueComparison<>(
        column,
        levels,
        row -> row.get(column).isEmpty() ? List.of() : List.of(row.get(column)),
        agreement);
  }

  private static List<Map<String, String>> rows(String path) throws IOException {
    CSVFormat format =
        CSVFormat.Builder.create()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    try (Reader reader = Files.newBufferedReader(Corpora.path(path), StandardCharsets.UTF_8)) {
      return format.parse(reader).stream().map(CSVRecord::toMap).toList();
    }
  }
}
