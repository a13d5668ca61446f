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
import org.ascertain.tables.Estimate;
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

  private Document page(Report.Names names) {
    TestWorkspace workspace = new TestWorkspace(folder.resolve(names.name()));
    workspace
        .append(Source.class, source())
        .append(Estimate.class, estimate())
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
