package org.ascertain.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.ascertain.errors.UsageException;
import org.ascertain.errors.UserException;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Side;
import org.ascertain.model.SourceKind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatterReaderTest {
  private static final String SMALLEST =
      """
      matter: small
      provider: {name: Example, domains: [provider.example]}
      class: {period: {from: 2016-07-17, to: 2020-07-17}}
      sources: [{path: "in/*.eml"}]
      """;

  @TempDir Path folder;

  @Test
  void readsTheWholeExample() throws IOException {
    for (String file :
        List.of(
            "customers.csv",
            "sums.txt",
            "exports/a.pst",
            "exports/c-1/pat/x/y.eml",
            "audit/1.csv",
            "recipient/facebook/1.zip",
            "privilege.csv",
            "extra-third-parties.csv",
            "labels/1.csv")) {
      touch(file);
    }
    Matter matter = read(EXAMPLE);
    assertThat(matter.id()).isEqualTo("contoso-contacts");
    assertThat(matter.workspace()).isEqualTo("file:" + folder.resolve("workspace"));
    assertThat(matter.timeZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(matter.theory().mechanisms())
        .containsExactly(Mechanism.CONTACT_SYNC, Mechanism.APP_ACCESS, Mechanism.SUBCONTRACTOR);
    assertThat(matter.theory().excludeAuthorisation())
        .containsExactly(
            AuthorisationBasis.SUBPROCESSOR_UNDER_CONTRACT, AuthorisationBasis.LEGAL_PROCESS);
    assertThat(matter.classDefinition().clauses())
        .containsExactly(
            new Clause("business-plan", Clause.Effect.KEEP, "edition = 'business'"),
            new Clause("us", Clause.Effect.KEEP, "country = 'US'"));
    assertThat(matter.classDefinition().exclusions())
        .containsExactly(
            new Clause("defendant-affiliates", Clause.Effect.DROP, "is_provider_affiliate"));
    assertThat(matter.frame()).isEqualTo(new Frame("customers.csv", List.of("c-0001")));
    assertThat(matter.sampling())
        .isEqualTo(new Sampling(Sampling.Design.STRATIFIED, "stratum", "sampled"));
    assertThat(matter.sources()).hasSize(4);
    assertThat(matter.sources().get(0).received())
        .isEqualTo(
            new SourceEntry.Received(
                LocalDate.of(2020, 9, 1), "Producing party", "VOL001", "sums.txt"));
    assertThat(matter.sources().get(2).kind()).isEqualTo(SourceKind.M365_AUDIT);
    assertThat(matter.sources().get(3).side()).isEqualTo(Side.RECIPIENT);
    assertThat(matter.detectors()).isEqualTo(DetectorSettings.DEFAULT);
    assertThat(matter.extraction().ocr()).isTrue();
    assertThat(matter.statutes())
        .isEqualTo(
            Map.of(
                "wiretap",
                Map.of("per_day", 100L, "floor", new BigDecimal("10000.50")),
                "sca",
                Map.of("from", LocalDate.of(2016, 1, 1))));
  }

  @Test
  void fillsInDefaults() throws IOException {
    touch("in/a.eml");
    Matter matter = read(SMALLEST);
    assertThat(matter.title()).isEqualTo("small");
    assertThat(matter.theory().actors())
        .containsExactly(Actor.PROVIDER, Actor.USER_FEATURE, Actor.APP);
    assertThat(matter.classDefinition().unit()).isEqualTo("customer");
    assertThat(matter.classDefinition().requireSubscription()).isTrue();
    assertThat(matter.frame()).isNull();
    assertThat(matter.sampling()).isEqualTo(new Sampling(Sampling.Design.CENSUS, null, null));
    assertThat(matter.sources().get(0).side()).isEqualTo(Side.CUSTOMER);
  }

  @Test
  void theCommandLineMovesTheWorkspace() throws IOException {
    touch("in/a.eml");
    Path file = write(SMALLEST);
    Map<String, String> overrides = Map.of("workspace", "/elsewhere/w");
    assertThat(MatterReader.read(file.toString(), overrides).workspace())
        .isEqualTo("file:/elsewhere/w");
    assertThatThrownBy(() -> MatterReader.read(file.toString(), Map.of("workspce", "x")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("did you mean 'workspace'");
  }

  @Test
  void findsTheWorkspaceOfAMatterWhoseSourcesHaveGone() throws IOException {
    String uri = write(SMALLEST + "workspace: there\n").toString();
    assertThat(MatterReader.workspace(uri, Map.of())).isEqualTo("file:" + folder.resolve("there"));
    assertThat(MatterReader.workspace("/absent.yaml", Map.of("workspace", "s3a://b/w")))
        .isEqualTo("s3a://b/w");
  }

  @Test
  void takesAFolderForTheMatterFileInIt() throws IOException {
    touch("in/a.eml");
    write(SMALLEST);
    assertThat(MatterReader.read(folder.toString(), Map.of()).id()).isEqualTo("small");
  }

  /** Each case: the line of the smallest matter to replace, by what, and what must be said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 | matter: a b | 1:9 | no short name",
        "1 | title: x | 1:1 | lacks 'matter'",
        "1 | matter: [a] | 1:9 | must be a single value, not a list",
        "1 | {matter: m, tme_zone: UTC} | 2:1 | this is no YAML",
        "2 | provder: {name: E, domains: [e.example]} | 2:1 | did you mean 'provider'",
        "2 | provder: {name: E, domains: [e.example]} | 1:1 | lacks 'provider'",
        "2 | provider: E | 2:11 | must be a mapping of keys to values, not a single value",
        "2 | provider: {name: E, domains: e.example} | 2:30 | must be a list, not a single value",
        "2 | provider: {name: E, domains: [e]} | 2:30 | 'e' is no domain",
        "2 | provider: {name: E, domains: [e.example], affiliates: [{name: A, domains: [a.example],"
            + " from: 2019-02-30}]} | 2:94 | no date; write YYYY-MM-DD",
        "2 | provider: {name: E, domains: [e.example], affiliates: [{name: A, domains: [a.example],"
            + " from: 2019-02-03, to: 2018-01-01}]} | 2:110 | before it starts",
        "3 | class: {period: {from: 2020-07-17, to: 2016-07-17}} | 3:40 | before it starts"
            + " 2020-07-17",
        "3 | class: {period: {from: 2016-02-30, to: 2016-07-17}} | 3:24 | '2016-02-30', which is no"
            + " date",
        "3 | class: {period: {from: 2016-02-03}} | 3:17 | lacks 'to'",
        "3 | class: {version: zero, period: {from: 2016-02-03, to: 2017-01-01}} | 3:18 | whole"
            + " number of at least 1",
        "3 | class: {unit: custmer, period: {from: 2016-02-03, to: 2017-01-01}} | 3:15 | did you"
            + " mean 'customer'",
        "3 | class: {require_subscription: 3, period: {from: 2016-02-03, to: 2017-01-01}} | 3:31 |"
            + " must be true or false",
        "3 | class: {clauses: [{id: a, keep: x}, {id: a, keep: y}], period: {from: 2016-02-03, to:"
            + " 2017-01-01}} | 3:42 | 'a' is taken",
        "3 | class: {clauses: [{id: a, keep: x}], exclusions: [{id: a, drop: y}], period: {from:"
            + " 2016-02-03, to: 2017-01-01}} | 3:56 | 'a' is taken",
        "3 | class: {clauses: [{id: subscribed-in-period, keep: x}], period: {from: 2016-02-03, to:"
            + " 2017-01-01}} | 3:24 | is taken",
        "3 | class: {clauses: [{id: a, keep: x, drop: y}], period: {from: 2016-02-03, to:"
            + " 2017-01-01}} | 3:24 | either 'keep' or 'drop'",
        "3 | class: {clauses: [{id: a}], period: {from: 2016-02-03, to: 2017-01-01}} | 3:24 |"
            + " either 'keep' or 'drop'",
        "4 | sources: [] | 4:10 | 'sources' is empty",
        "4 | sources: [{path: \"out/*.eml\"}] | 4:18 | nothing matches 'out/*.eml'",
        "4 | sources: [{path: \"in/*.pst\"}] | 4:18 | nothing matches",
        "4 | sources: [{path: in}] | 4:18 | is a folder; write 'in/**'",
        "4 | sources: [{path: \"in/{custmer}/*\"}] | 4:18 | did you mean 'customer'",
        "4 | sources: [{path: \"in/*\", kind: m365-adit}] | 4:32 | did you mean 'm365-audit'",
        "4 | sources: [{path: \"in/*\", side: recpient, third_party: x}] | 4:32 | did you mean"
            + " 'recipient'",
        "4 | sources: [{path: \"in/*\", side: recipient}] | 4:11 | lacks 'third_party'",
        "4 | sources: [{path: \"in/*\", third_party: facebook}] | 4:39 | side: recipient",
        "4 | sources: [{path: \"{custodian}/*\", custodian: Pat}] | 4:46 | keep one of them",
        "4 | sources: [{path: \"in/*\", received: {hashes: none.txt}}] | 4:45 | there is no file"
            + " 'none.txt'",
        "4 | sources: [{path: \"in/*\", received: {on: 2020-13-01}}] | 4:41 | no date",
        "4 | sources: [{path: \"in/*\", covers: {from: 2020-01-01}}] | 4:34 | lacks 'to'",
        "4 | sources: [{path: \"in/*\", password: hunter2}] | 4:26 | secrets never stand in the"
            + " matter file",
        "4 | sources: [{path: \"s3a://key:hunter2@bucket/x\"}] | 4:18 | with a user and a secret",
        "5 | theory: {mechanisms: [CONTACT_SINK]} | 5:23 | did you mean 'CONTACT_SYNC'",
        "5 | theory: {mechanisms: []} | 5:22 | is empty",
        "5 | theory: {actors: [APPS]} | 5:19 | did you mean 'APP'",
        "5 | theory: {exclude_authorisation: [LEGAL_PROCES]} | 5:34 | did you mean 'LEGAL_PROCESS'",
        "5 | customers: {frame: none.csv} | 5:20 | there is no file 'none.csv'",
        "5 | customers: {named_plaintiffs: [c]} | 5:12 | lacks 'frame'",
        "5 | sampling: {design: stratified, selected: s} | 5:11 | lacks 'stratum'",
        "5 | sampling: {design: stratfied, stratum: s, selected: s} | 5:20 | did you mean"
            + " 'stratified'",
        "5 | designations: [none.csv] | 5:16 | nothing matches 'none.csv'",
        "5 | third_parties: [none.csv] | 5:17 | nothing matches 'none.csv'",
        "5 | review: {labels: [labels/*.csv]} | 5:19 | nothing matches",
        "5 | detectors: {bulk_threshold: 0} | 5:29 | at least 1",
        "5 | detectors: {bulk_treshold: 5} | 5:13 | did you mean 'bulk_threshold'",
        "5 | extraction: {ocr: maybe} | 5:19 | must be true or false",
        "5 | time_zone: Mars/Olympus | 5:12 | unknown time zone",
        "5 | matter: again | 5:1 | is given twice",
        "5 | title: !!java.net.URL x | 5:8 | is not allowed",
        "5 | statutes: {a: &a {b: *a}} | 5: | alias",
      })
  void tellsEachMistakeWithPlaceAndRemedy(int line, String text, String place, String remedy)
      throws IOException {
    touch("in/a.eml");
    assertThat(mistakesOf(replace(line, text)))
        .contains("matter.yaml:" + place)
        .contains(remedy)
        .doesNotContain("hunter2");
  }

  @Test
  void tellsAllMistakesAtOnceInTheOrderOfTheFile() throws IOException {
    String message =
        mistakesOf(
            """
            mater: x
            provider: {name: Example}
            class: {period: {from: 2020-01-01, to: 2019-01-01}}
            sources: [{path: none/*}, {pth: x}]
            """);
    assertThat(message.lines().toList())
        .hasSize(8)
        .first()
        .isEqualTo("The matter file has 7 mistakes:");
    assertThat(message)
        .containsSubsequence(
            ":1:1",
            "lacks 'matter'",
            "unknown key 'mater'",
            ":2:11",
            ":3:40",
            ":4:18",
            ":4:27",
            ":4:28");
  }

  @Test
  void boundsWhatAliasesMultiply() throws IOException {
    StringBuilder bomb =
        new StringBuilder(SMALLEST + "statutes:\n  a0: &a0 [x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String before = "*a" + (i - 1);
      bomb.append("  a" + i + ": &a" + i + " [" + (before + ", ").repeat(4) + before + "]\n");
    }
    touch("in/a.eml");
    assertThat(mistakesOf(bomb.toString())).contains("without aliases");
  }

  @Test
  void saysWhatToGiveWhenThereIsNoFile() {
    assertThatThrownBy(() -> MatterReader.read("/absent/matter.yaml", Map.of()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("/absent/matter.yaml: there is no such file")
        .hasMessageContaining("Give the path of a matter file");
  }

  @Test
  void readsAMatterWrittenByOthers() {
    String dir = System.getProperty("matters.dir", "");
    Assumptions.assumeFalse(dir.isEmpty(), "-Dmatters.dir is not given");
    Matter matter = MatterReader.read(dir + "/a/matter.yaml", Map.of("workspace", "w"));
    assertThat(matter.id()).isEqualTo("matter-a");
    assertThat(matter.sources()).hasSize(13);
    assertThat(matter.theory().mechanisms()).hasSize(6).doesNotContain(Mechanism.PROVIDER_USE);
    assertThat(matter.classDefinition().period().days()).isEqualTo(1462);
  }

  private static String replace(int line, String text) {
    String[] lines = (SMALLEST + "\n").split("\n", -1);
    lines[line - 1] = text;
    return String.join("\n", lines);
  }

  private String mistakesOf(String yaml) throws IOException {
    Path file = write(yaml);
    return catchThrowableOfType(
            UserException.class, () -> MatterReader.read(file.toString(), Map.of()))
        .getMessage();
  }

  private Matter read(String yaml) throws IOException {
    return MatterReader.read(write(yaml).toString(), Map.of());
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("matter.yaml"), yaml);
  }

  private void touch(String path) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), "");
  }

  private static final String EXAMPLE =
      """
      matter: contoso-contacts
      title: Contact data shared with third parties
      workspace: workspace              # any Hadoop file system URI; default beside this file
      time_zone: UTC
      provider: {name: Microsoft, domains: [microsoft.com, outlook.com]}
      theory:
        mechanisms: [CONTACT_SYNC, APP_ACCESS, SUBCONTRACTOR]
        actors: [PROVIDER, USER_FEATURE, APP]
        exclude_authorisation: [SUBPROCESSOR_UNDER_CONTRACT, LEGAL_PROCESS]
      class:
        version: 1
        unit: customer                  # customer | mailbox
        require_subscription: true
        period: {from: 2016-07-17, to: 2020-07-17}
        clauses:
          - {id: business-plan, keep: "edition = 'business'"}
          - {id: us, keep: "country = 'US'"}
        exclusions:
          - {id: defendant-affiliates, drop: "is_provider_affiliate"}
      customers:
        frame: customers.csv
        named_plaintiffs: [c-0001]
      sampling: {design: stratified, stratum: stratum, selected: sampled}
      sources:
        - {path: "exports/*.pst", customer: c-0001, custodian: Pat Rivera, received: {on: 2020-09-01, from: Producing party, volume: VOL001, hashes: sums.txt}}
        - {path: "exports/{customer}/{custodian}/**"}
        - {path: "audit/*.csv", kind: m365-audit, covers: {from: 2019-01-01, to: 2020-07-17}}
        - {path: "recipient/facebook/*.zip", side: recipient, third_party: facebook}
      designations: [privilege.csv]
      third_parties: [extra-third-parties.csv]
      detectors: {bulk_threshold: 5, body_threshold: 20, assume_default_on: []}
      statutes: {wiretap: {per_day: 100, floor: 10000.50}, sca: {from: 2016-01-01}}
      review: {labels: [labels/*.csv]}
      extraction: {ocr: true}
      """;
}
