package org.ascertain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ascertain.errors.UserException;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Grade;
import org.ascertain.model.HashBasis;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Participant;
import org.ascertain.model.ParticipantRole;
import org.ascertain.model.RecipientStatus;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.Flow;
import org.ascertain.tables.Item;
import org.ascertain.tables.RepeatedText;
import org.ascertain.tables.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuckDbSnapshotTest {
  private static final Instant SENT = Instant.parse("2019-05-06T07:08:09.123456Z");

  @TempDir Path folder;

  @Test
  void everyTableAndFlatViewIsThereBeforeAnyRun() {
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(folder.toString())) {
      assertThat(snapshot.runId()).isEmpty();
      for (String name : DuckDbSnapshot.tableNames()) {
        assertThat(snapshot.query("SELECT * FROM " + name)).as(name).isEmpty();
      }
      Tables.all().forEach(table -> assertThat(snapshot.rows(table.rowType(), "true")).isEmpty());
    }
  }

  @Test
  void showsWhatTheLastFinishedRunLeft() {
    TestWorkspace workspace = new TestWorkspace(folder);
    workspace.append(RepeatedText.class, text("a")).finish("run-1", "FINISHED");
    workspace.append(RepeatedText.class, text("b")).finish("run-2", "FINISHED");
    workspace.append(RepeatedText.class, text("c")).finish("run-3", "FAILED");
    workspace.append(RepeatedText.class, text("d"));
    assertThat(texts("")).containsExactly("a", "b");
    assertThat(texts("run-1")).containsExactly("a");
  }

  @Test
  void countsNoSupersededRows() {
    TestWorkspace workspace = new TestWorkspace(folder);
    workspace.append(RepeatedText.class, text("a"), text("b"));
    workspace.replace(RepeatedText.class, text("c")).finish("run-1", "FINISHED");
    assertThat(texts("")).containsExactly("c");
  }

  @Test
  void readsLogsThatWereCheckpointed() {
    TestWorkspace workspace = new TestWorkspace(folder);
    for (int i = 10; i < 35; i++) {
      workspace.append(RepeatedText.class, text("t" + i));
    }
    workspace.finish("run-1", "FINISHED");
    assertThat(folder.resolve("tables/repeated_texts/_delta_log"))
        .isDirectoryContaining("glob:**.checkpoint*.parquet");
    assertThat(texts("")).hasSize(25).startsWith("t10").endsWith("t34");
  }

  @Test
  void worksInAFolderWithSpacesAndQuotes() {
    TestWorkspace workspace = new TestWorkspace(folder.resolve("it's a case"));
    workspace.append(RepeatedText.class, text("a")).finish("run-1", "FINISHED");
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(workspace.uri())) {
      assertThat(snapshot.query("SELECT * FROM repeated_texts")).hasSize(1);
    }
  }

  @Test
  void givesRecordsBack() {
    new TestWorkspace(folder)
        .append(Item.class, item())
        .append(Flow.class, flow())
        .finish("run-1", "FINISHED");
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(folder.toString())) {
      assertThat(snapshot.rows(Item.class, "item_id = ?", "i-1")).containsExactly(item());
      assertThat(snapshot.rows(Flow.class, "grade = ?", Grade.B)).containsExactly(flow());
      assertThat(snapshot.rows(Flow.class, "occurred_at > ?", SENT)).isEmpty();
    }
  }

  @Test
  void givesJdkTypes() {
    new TestWorkspace(folder).append(Item.class, item()).finish("run-1", "FINISHED");
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(folder.toString())) {
      Map<String, Object> row =
          snapshot
              .query(
                  """
                  SELECT sent_at, CAST(sent_at AS DATE) AS day, sum(size_bytes) AS bytes,
                    count(*) AS n, depth, metadata, participants, text, 1.5 AS money
                  FROM items GROUP BY ALL
                  """)
              .get(0);
      assertThat(row)
          .containsEntry("sent_at", SENT)
          .containsEntry("day", LocalDate.of(2019, 5, 6))
          .containsEntry("bytes", 7L)
          .containsEntry("n", 1L)
          .containsEntry("depth", 0)
          .containsEntry("metadata", Map.of("X-A", "1", "X-B", "2"))
          .containsEntry("text", null);
      assertThat(row.get("participants"))
          .isEqualTo(
              List.of(
                  java.util.Map.of(
                      "role",
                      "FROM",
                      "ordinal",
                      0,
                      "name",
                      "Pat",
                      "address",
                      "pat@a.example",
                      "raw",
                      "Pat <pat@a.example>")));
    }
  }

  @Test
  void nestedColumnsHaveFlatViews() {
    new TestWorkspace(folder)
        .append(Item.class, item())
        .append(Flow.class, flow())
        .finish("run-1", "FINISHED");
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(folder.toString())) {
      assertThat(snapshot.query("SELECT * FROM item_participants"))
          .containsExactly(
              Map.of(
                  "item_id",
                  "i-1",
                  "role",
                  "FROM",
                  "ordinal",
                  0,
                  "name",
                  "Pat",
                  "address",
                  "pat@a.example",
                  "raw",
                  "Pat <pat@a.example>"));
      assertThat(snapshot.query("SELECT * FROM item_metadata ORDER BY name"))
          .containsExactly(
              Map.of("item_id", "i-1", "name", "X-A", "value", "1"),
              Map.of("item_id", "i-1", "name", "X-B", "value", "2"));
      assertThat(snapshot.query("SELECT * FROM item_reference_ids"))
          .containsExactly(
              Map.of("item_id", "i-1", "ordinal", 0, "value", "<1@a.example>"),
              Map.of("item_id", "i-1", "ordinal", 1, "value", "<2@a.example>"));
      assertThat(snapshot.query("SELECT flow_id, item_id, source_kind FROM flow_evidence"))
          .containsExactly(Map.of("flow_id", "f-1", "item_id", "i-1", "source_kind", "MAIL"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * FROM itms | did you mean 'items'?",
        "SELECT * FROM nothing_like_it | known are address_pairs",
        "SELECT subjct FROM items | \"subject\"",
        "SELEC 1 | syntax error",
        "SELECT * FROM items WHERE item_id = ? | The query cannot run",
        "INSTALL httpfs | The query cannot run",
        "SET memory_limit = '1TB' | The query cannot run",
        "SELECT * FROM 'https://files.example/x.parquet' | The query cannot run",
      })
  void mistakesOfAQueryAreToldWithARemedy(String sql, String remedy) {
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(folder.toString())) {
      assertThatThrownBy(() -> snapshot.query(sql))
          .isInstanceOf(UserException.class)
          .hasMessageContaining(remedy);
      assertThat(snapshot.query("SELECT 1 AS one")).containsExactly(Map.of("one", 1));
    }
  }

  @Test
  void anUnknownRunIsTheUsersMistake() {
    new TestWorkspace(folder).finish("run-1", "FINISHED");
    assertThatThrownBy(() -> DuckDbSnapshot.open(folder.toString(), "run-2"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("No finished run 'run-2'; did you mean 'run-1'?");
  }

  @Test
  void writesParquet() {
    Path file = folder.resolve("out.parquet");
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(folder.toString())) {
      snapshot.writeParquet("SELECT 42 AS answer; ", file.toString());
      assertThat(Files.exists(file)).isTrue();
      assertThat(snapshot.query("SELECT * FROM read_parquet('" + file + "')"))
          .containsExactly(Map.of("answer", 42));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT a FROM Items -- flows | select,a,from,items",
        "SELECT 'flows', \"Sources\" /* runs */ | select,sources",
        "SELECT 'it''s flows', x | select,x",
      })
  void namesInConstantsAndCommentsAreNone(String sql, String words) {
    assertThat(SqlWords.of(sql)).containsExactlyInAnyOrder(words.split(","));
  }

  private List<Object> texts(String runId) {
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(folder.toString(), runId)) {
      return snapshot.query("SELECT text_sha256 FROM repeated_texts ORDER BY 1").stream()
          .map(row -> row.get("text_sha256"))
          .toList();
    }
  }

  private static RepeatedText text(String sha256) {
    return new RepeatedText(sha256, 3);
  }

  private static Item item() {
    return new Item(
        "i-1",
        "u-1",
        "s-1",
        null,
        "i-1",
        "mbox@0+7",
        0,
        0,
        ItemKind.MESSAGE,
        SourceKind.MAIL,
        "message/rfc822",
        null,
        null,
        7,
        "ab",
        HashBasis.BYTES,
        "cd",
        null,
        null,
        null,
        SENT,
        null,
        null,
        null,
        "Hello",
        "<3@a.example>",
        null,
        List.of("<1@a.example>", "<2@a.example>"),
        List.of(
            new Participant(
                ParticipantRole.FROM, 0, "Pat", "pat@a.example", "Pat <pat@a.example>")),
        null,
        0,
        false,
        null,
        "MIME",
        Map.of("X-A", "1", "X-B", "2"));
  }

  private static Flow flow() {
    return new Flow(
        "f-1",
        "c-1",
        null,
        "facebook",
        Mechanism.CONTACT_SYNC,
        Actor.USER_FEATURE,
        Grade.B,
        SENT,
        null,
        null,
        true,
        List.of("CONTACTS"),
        12L,
        AuthorisationBasis.UNKNOWN,
        RecipientStatus.THIRD_PARTY,
        null,
        true,
        List.of(new EvidenceRef("i-1", "mbox@0+7", SourceKind.MAIL)),
        "d",
        "1",
        "Because.");
  }
}
