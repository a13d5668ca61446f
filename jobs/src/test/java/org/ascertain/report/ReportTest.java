package org.ascertain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ascertain.matter.TestMatters;
import org.ascertain.model.Side;
import org.ascertain.model.SourceKind;
import org.ascertain.query.DuckDbSnapshot;
import org.ascertain.query.Snapshot;
import org.ascertain.query.TestWorkspace;
import org.ascertain.tables.ErrorRate;
import org.ascertain.tables.Estimate;
import org.ascertain.tables.PersonMeasure;
import org.ascertain.tables.RowEdit;
import org.ascertain.tables.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @TempDir Path folder;

  @Test
  void thePageShowsEstimatesWithTheirIdsAndCautionsFirst() {
    Document page = page(Report.Names.MASKED);

    Element results = page.getElementById("results");
    assertThat(results.selectFirst("p").text()).contains("no reviewer has confirmed it yet");
    assertThat(results.select("p").eachText().toString())
        .contains("an estimated 31.2 are affected")
        .contains("from 20.4 to 47.2");
    assertThat(results.select("td[data-id=e1]").eachText()).contains("31.2", "20.4 to 47.2");
    assertThat(results.select("svg title").text()).isEqualTo("Estimates with their intervals");
  }

  @Test
  void limitsAreRoundedOutward() {
    assertThat(Numbers.lower(20.49)).isEqualTo("20.4");
    assertThat(Numbers.upper(47.11)).isEqualTo("47.2");
    assertThat(Numbers.lower(1234.9)).isEqualTo("1,230");
    assertThat(Numbers.upper(0.00012341)).isEqualTo("0.000124");
    assertThat(Numbers.point(null)).isEqualTo("–");
  }

  @Test
  void hostileNamesComeOutHarmless() {
    Document page = page(Report.Names.SHOWN);

    assertThat(page.select("script, [src], link")).isEmpty();
    assertThat(page.getElementById("received").text())
        .contains("<script>alert(1)</script>.eml")
        .contains("Robin Vale");
    assertThat(page.title()).isEqualTo("Data & <b>people</b>");
  }

  @Test
  void namesAreCodesUnlessAskedFor() {
    assertThat(page(Report.Names.MASKED).text())
        .doesNotContain("Robin Vale")
        .doesNotContain("alert(1)");
  }

  @Test
  void thePageTellsHowPeopleWereResolvedWithoutNamingThem() {
    Element people = page(Report.Names.MASKED).getElementById("people");

    assertThat(rows(people, 0))
        .containsExactly("Distinct identifiers EMAIL 12", "People ALL 7", "Homonymy ALL 0.25");
    assertThat(rows(people, 1)).containsExactly("2 4", "5 to 9 3", "10 to 19 1");
    assertThat(rows(people, 2)).containsExactly("same-record 9 2");
    assertThat(rows(people, 5)).containsExactly("name 2 150 80");
    assertThat(people.text()).doesNotContain("robin vale");
  }

  @Test
  void errorRatesStandWithLimitsAndSets() {
    Element rates = page(Report.Names.MASKED).getElementById("error-rates");

    assertThat(rows(rates, 0))
        .containsExactly(
            "email-finder 2 Precision 1 0.927 to 1 set-a Made texts",
            "person-linkage 2 B-cubed F1 0.944 0.93 to 0.957 set-b –",
            "phone-finder 2 Recall – – set-c –");
  }

  private static List<String> rows(Element chapter, int exhibit) {
    return chapter.select("figure").get(exhibit).select("tbody tr").eachText();
  }

  private static PersonMeasure measure(String measure, String category, double value) {
    return new PersonMeasure(measure, category, value, null, null);
  }

  private Document page(Report.Names names) {
    TestWorkspace workspace = new TestWorkspace(folder.resolve(names.name()));
    workspace
        .append(Source.class, source())
        .append(Estimate.class, estimate())
        .append(
            PersonMeasure.class,
            measure("CLUSTER_SIZE", "10 to 19", 1),
            measure("CLUSTER_SIZE", "5 to 9", 3),
            measure("CLUSTER_SIZE", "2", 4),
            measure("PERSONS", "ALL", 7),
            measure("HOMONYMY", "ALL", 0.25),
            measure("IDENTIFIERS", "EMAIL", 12),
            measure("LINKS", "same-record", 9),
            measure("REFUSED_LINKS", "same-record", 2),
            measure("BLOCK_OVERFLOW", "name|robin vale", 80),
            measure("BLOCK_OVERFLOW", "name|pat doe", 70))
        .append(
            ErrorRate.class,
            new ErrorRate("phone-finder", "2", "RECALL", null, null, null, "set-c", null),
            new ErrorRate(
                "email-finder", "2", "PRECISION", 1.0, 0.9275, 1.0, "set-a", "Made texts"),
            new ErrorRate(
                "person-linkage", "2", "BCUBED_F1", 0.9436, 0.9307, 0.9566, "set-b", null))
        .finish("run-1", "FINISHED");
    try (Snapshot snapshot = DuckDbSnapshot.open(workspace.uri())) {
      return Jsoup.parse(
          Report.html(snapshot, TestMatters.of(folder, "Data & <b>people</b>", List.of()), names));
    }
  }

  private static Source source() {
    return RowEdit.of(Source.class)
        .with("sourceId", "s1")
        .with("path", "exports/<script>alert(1)</script>.eml")
        .with("mediaType", "message/rfc822")
        .with("kind", SourceKind.MAIL)
        .with("isKindDeclared", false)
        .with("side", Side.CUSTOMER)
        .with("custodian", "Robin Vale")
        .with("customerId", "c-1")
        .row();
  }

  private static Estimate estimate() {
    return new Estimate(
        "e1",
        "affected_customers",
        "Members with a flow of grade A to C within the theory",
        "customer",
        "CLASS",
        "KORN_GRAUBARD_TRUNCATED",
        31.2,
        20.44,
        47.11,
        22.0,
        0.95,
        12,
        11,
        60,
        9.0,
        1.1,
        18.0,
        50.0,
        List.of("UNREVIEWED"),
        true,
        "Stratified sample",
        Map.of("n", "12"));
  }
}
