package org.ascertain.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.ascertain.errors.UserException;
import org.ascertain.matter.TestMatters;
import org.ascertain.model.StageName;
import org.ascertain.spark.SparkSessionExtension;
import org.ascertain.spark.Stage;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.Workspace;
import org.ascertain.tables.RepeatedText;
import org.ascertain.tables.SampleRows;
import org.ascertain.tables.SourceOverlap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessionExtension.class)
class PipelineTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void whatIsCurrentIsSkippedAndWhatDependsOnAChangeIsNot(SparkSession spark) throws IOException {
    Writing duplicates = new Writing(StageName.DUPLICATES, RepeatedText.class);
    Writing contacts = new Writing(StageName.CONTACTS, RepeatedText.class);
    Writing flows = new Writing(StageName.FLOWS, SourceOverlap.class);
    contacts.isIdle = true;

    RunSummary first = pipeline(duplicates, contacts, flows).run(RunOptions.all());
    RunSummary second = pipeline(duplicates, contacts, flows).run(RunOptions.all());
    duplicates.fingerprint = "2";
    RunSummary third = pipeline(duplicates, contacts, flows).run(RunOptions.all());

    assertThat(first.ran())
        .containsExactly(StageName.DUPLICATES, StageName.CONTACTS, StageName.FLOWS);
    assertThat(second.ran()).isEmpty();
    // Contacts read what duplicates write; flows read the item groups alone.
    assertThat(third.ran()).containsExactly(StageName.DUPLICATES, StageName.CONTACTS);
    assertThat(third.skipped()).containsExactly(StageName.FLOWS);
  }

  @Test
  void aSecondRunIsToldWhoHoldsTheWorkspace() throws IOException {
    Workspace workspace = new Workspace(folder.resolve("workspace").toString());
    try (WorkspaceLock held = WorkspaceLock.take(workspace, "run", new Configuration(), CLOCK)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> pipeline().run(RunOptions.all()))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("run on host")
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("since 2020-01-01T00:00:00Z");
    }
    assertThat(folder.resolve("workspace/_lock")).doesNotExist();
  }

  @Test
  void theLockOfADeadHolderIsTakenOver() throws IOException {
    Files.createDirectories(folder.resolve("workspace"));
    Files.writeString(
        folder.resolve("workspace/_lock"),
        "run on host elsewhere process 1 since 2019-01-01T00:00:00Z");
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(6));

    try (WorkspaceLock taken =
        WorkspaceLock.take(
            new Workspace(folder.resolve("workspace").toString()),
            "run",
            new Configuration(),
            later)) {
      assertThat(taken).isNotNull();
    }
  }

  private Pipeline pipeline(Stage... stages) {
    return new Pipeline(
        TestMatters.of(folder, "M", List.of()),
        List.of(stages),
        new Configuration(),
        Clock.systemUTC());
  }

  /** A stage that writes one row. */
  private static final class Writing implements Stage {
    private final StageName name;
    private final Class<? extends Record> rowType;
    private String fingerprint = "1";
    private boolean isIdle;

    Writing(StageName name, Class<? extends Record> rowType) {
      this.name = name;
      this.rowType = rowType;
    }

    @Override
    public StageName name() {
      return name;
    }

    @Override
    public String fingerprint() {
      return fingerprint;
    }

    @Override
    public void run(StageContext context) {
      if (!isIdle) {
        write(context, rowType);
      }
    }

    private static <R extends Record> void write(StageContext context, Class<R> type) {
      context.tables().replace(type, List.of(SampleRows.full(type, 1)));
    }
  }
}
