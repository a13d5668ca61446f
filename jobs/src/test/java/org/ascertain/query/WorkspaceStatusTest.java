package org.ascertain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
