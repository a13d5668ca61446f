package org.ascertain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.matter.Matter;
import org.ascertain.matter.MatterReader;
import org.ascertain.pipeline.Pipeline;
import org.ascertain.pipeline.RunOptions;
import org.ascertain.pipeline.RunSummary;
import org.ascertain.query.DuckDbSnapshot;

/**
 * A matter whose sources are real inputs beside the project and whose customers are made up.
 *
 * @param matter the matter; its workspace is in a folder of the test
 * @param truth what independent programs counted in the inputs
 */
record RealMatter(Matter matter, JsonNode truth) {
  private static final List<String> INPUTS =
      List.of(
          "production/freeeed-bailey-s/native",
          "mbox/linux-mips-2006.mbox",
          "har/meta-pixel",
          "m365/invictus-ual");
  private static final String MATTER =
      """
      matter: real-inputs
      provider: {name: Example Corporation, domains: [provider.example]}
      class:
        version: 1
        period: {from: 2016-07-17, to: 2020-07-17}
      customers: {frame: customers.csv}
      sampling: {design: stratified, stratum: stratum, selected: sampled}
      sources:
        - {path: "CORPORA/production/freeeed-bailey-s/native/**", customer: C-1, custodian: bailey}
        - {path: "CORPORA/mbox/linux-mips-2006.mbox", customer: C-2, custodian: list}
        - {path: "CORPORA/har/meta-pixel/*.har", customer: C-2}
        - {path: "CORPORA/m365/invictus-ual/**", customer: C-3}
      """;
  private static final String CUSTOMERS =
      """
      customer_id,name,domains,edition,subscribed_from,subscribed_to,stratum,sampled
      C-1,Harbour Joinery,harbour.example,business,2016-01-01,2019-12-31,all,true
      C-2,Quarry Lanterns,quarry.example,business,2016-01-01,2020-12-31,all,true
      C-3,Orchard Ferries,orchard.example,business,2017-03-01,,all,true
      """;

  /** The matter, written into a folder; skips the test where no inputs are named. */
  static RealMatter in(Path folder) throws IOException {
    Path corpora = Corpora.folder();
    assertThat(INPUTS).allSatisfy(input -> assertThat(corpora.resolve(input)).exists());
    Files.writeString(folder.resolve("customers.csv"), CUSTOMERS, UTF_8);
    Path file = folder.resolve("matter.yaml");
    Files.writeString(file, MATTER.replace("CORPORA", corpora.toString()), UTF_8);
    return new RealMatter(MatterReader.read(file.toString(), Map.of()), Corpora.truth());
  }

  /** Runs all stages that are not current. */
  RunSummary run() throws IOException {
    return new Pipeline(matter, new Configuration(), Clock.systemUTC()).run(RunOptions.all());
  }

  /** The tables as the last run left them; to be closed. */
  DuckDbSnapshot tables() {
    return DuckDbSnapshot.open(matter.workspace());
  }
}
