package org.ascertain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ascertain.errors.FailureCode;
import org.ascertain.tables.Duplicate;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemFailure;
import org.ascertain.tables.RepeatedText;
import org.ascertain.tables.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceStatusTest {
  @TempDir Path folder;

  @Test
  void countsWhatIsDoneLeftAndFailed() {
    SmallCase.in(folder);
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.openLatest(folder.toString())) {
      WorkspaceStatus status = new WorkspaceStatus(snapshot);
      assertThat(status.runs()).singleElement().extracting("run_id").isEqualTo("run-1");
      assertThat(status.stages()).hasSize(10);
      assertThat(status.stages().get(2))
          .containsEntry("stage", "items")
          .containsEntry("units_done", 1L)
          .containsEntry("units_left", 1L)
          .containsEntry("rows", 2L)
          .containsEntry("failed", 1L);
      assertThat(status.failures())
          .containsExactly(Map.of("stage", "items", "code", "ENCRYPTED", "failures", 1L));
      assertThat(status.differences())
          .singleElement()
          .satisfies(row -> assertThat(row).containsEntry("difference", 1L));
    }
  }

  @Test
  void tellsOfEachSourceWhatIsNotAsItShouldBe() {
    TestWorkspace workspace = SmallCase.in(folder);
    workspace.append(
        Source.class,
        TestRows.of(Source.class, "source_id", "source-2", "path", "b.zip"),
        TestRows.of(Source.class, "source_id", "source-3", "path", "c.eml"));
    workspace.append(
        ItemFailure.class,
        failure("source-2", FailureCode.TRUNCATED),
        failure("source-2", FailureCode.TEXT_CUT),
        failure("source-2", FailureCode.UNSUPPORTED),
        failure("source-2", FailureCode.TRUNCATED));
    workspace.append(
        Duplicate.class,
        duplicate("item-1", "CONTENT", true),
        duplicate("item-2", "CONTENT", false),
        duplicate("item-2", "MESSAGE", false),
        duplicate("item-2", "CONTENT_CUSTODIAN", false),
        duplicate("item-1", "CONTENT_CUSTODIAN", false));

    try (DuckDbSnapshot snapshot = DuckDbSnapshot.openLatest(folder.toString())) {
      SourceExceptions exceptions = new SourceExceptions(snapshot);

      assertThat(exceptions.rows(10)).extracting("path").containsExactly("a.mbox", "b.zip");
      assertThat(exceptions.rows(10).get(0))
          .containsEntry("encrypted", 1L)
          .containsEntry("duplicated", 1L)
          .containsEntry("differences", 1L)
          .containsEntry("codes", "ENCRYPTED 1");
      assertThat(exceptions.rows(10).get(1))
          .containsEntry("failures", 4L)
          .containsEntry("truncated", 3L)
          .containsEntry("unsupported", 1L)
          .containsEntry("codes", "TEXT_CUT 1, TRUNCATED 2, UNSUPPORTED 1");
      assertThat(exceptions.rows(1)).hasSize(1);
      assertThat(exceptions.total())
          .containsEntry("sources", 3L)
          .containsEntry("with_exceptions", 2L)
          .containsEntry("failures", 5L);
    }
  }

  @Test
  void aStageLeavesOnlyUnitsThatConcernIt() {
    TestWorkspace workspace = SmallCase.in(folder);
    long before = left("records");
    workspace.append(
        Item.class,
        TestRows.of(Item.class, "item_id", "log-1", "unit_id", "unit-8", "kind", "EVIDENCE"),
        TestRows.of(Item.class, "item_id", "log-2", "unit_id", "unit-8", "kind", "EVIDENCE"),
        TestRows.of(Item.class, "item_id", "mail", "unit_id", "unit-9", "kind", "MESSAGE"));

    assertThat(left("records") - before).isEqualTo(1);
    assertThat(left("contacts")).isGreaterThan(left("records"));
  }

  private long left(String stage) {
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.openLatest(folder.toString())) {
      return new WorkspaceStatus(snapshot)
          .stages().stream()
              .filter(row -> row.get("stage").equals(stage))
              .map(row -> (Long) row.get("units_left"))
              .findFirst()
              .orElseThrow();
    }
  }

  private static ItemFailure failure(String source, FailureCode code) {
    return new ItemFailure(source, "unit-3", "", null, code, "words", 1);
  }

  private static Duplicate duplicate(String item, String scope, boolean isRepresentative) {
    return new Duplicate(item, "group", scope, isRepresentative, "SHA256");
  }

  @Test
  void tellsWhatChangedBetweenRunsAndWhy() {
    TestWorkspace workspace = SmallCase.in(folder);
    workspace
        .append(Source.class, TestRows.of(Source.class, "source_id", "source-2", "path", "b.mbox"))
        .append(RepeatedText.class, new RepeatedText("x", 1))
        .finish("run-2", "FINISHED");
    try (DuckDbSnapshot before = DuckDbSnapshot.open(folder.toString(), "run-1");
        DuckDbSnapshot after = DuckDbSnapshot.open(folder.toString(), "run-2")) {
      RunDifference difference = new RunDifference(before, after);
      assertThat(difference.reasons()).extracting("what").containsExactly("source b.mbox");
      assertThat(difference.rows())
          .extracting("what", "before", "after")
          .containsExactly(tuple("sources", 1L, 2L), tuple("repeated_texts", 0L, 1L));
      assertThat(difference.estimates()).isEqualTo(List.of());
    }
  }
}
