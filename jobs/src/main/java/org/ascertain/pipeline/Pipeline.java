package org.ascertain.pipeline;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.matter.Matter;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;
import org.ascertain.model.StageName;
import org.ascertain.spark.Stage;
import org.ascertain.spark.Workspace;
import org.ascertain.tables.Run;

/**
 * Runs the stages of a matter: those that are not current, in order, under the lock of the
 * workspace. A stage is current while its fingerprint, the versions of the tables that it reads and
 * the versions of those that it wrote are as they were when it last finished.
 */
public final class Pipeline {
  private static final String FINISHED = "FINISHED";

  private final Matter matter;
  private final Workspace workspace;
  private final List<Stage> stages;
  private final Configuration configuration;
  private final Clock clock;
  private final RunLog log;

  /** The pipeline of a matter, with the stages that the program ships. */
  public Pipeline(Matter matter, Configuration configuration, Clock clock) {
    this(matter, Stages.of(matter, configuration), configuration, clock);
  }

  /** The pipeline of a matter with other stages. */
  public Pipeline(Matter matter, List<Stage> stages, Configuration configuration, Clock clock) {
    this.matter = matter;
    this.stages = List.copyOf(stages);
    this.workspace = new Workspace(matter.workspace());
    this.configuration = configuration;
    this.clock = clock;
    this.log = new RunLog(workspace, configuration);
  }

  /**
   * Brings the tables up to date.
   *
   * @throws org.ascertain.errors.UserException for what the user can mend
   * @throws IOException when the storage does not deliver
   */
  public RunSummary run(RunOptions options) throws IOException {
    try (WorkspaceLock lock = WorkspaceLock.take(workspace, "run", configuration, clock);
        EmptyScratch scratch = new EmptyScratch(workspace);
        StageSession session = new StageSession(matter, workspace, options)) {
      return new Execution(options, session).run();
    }
  }

  /** Which stages are current and which would run, without running or writing anything. */
  public List<PlannedStage> plan() throws IOException {
    Map<String, Run> last = log.lastByStage();
    List<PlannedStage> planned = new ArrayList<>();
    boolean isStale = false;
    for (Stage stage : stages) {
      Map<String, Long> versions = log.versions();
      isStale = isStale || !isCurrent(stage, last.get(stage.name().label()), versions);
      planned.add(new PlannedStage(stage.name(), !isStale));
    }
    return planned;
  }

  private static boolean isCurrent(Stage stage, @Nullable Run last, Map<String, Long> versions) {
    return last != null
        && last.inputSha256().equals(inputSha256(stage, versions))
        && stage.name().writes().stream()
            .allMatch(table -> same(last.tableVersions().get(table), versions.get(table)));
  }

  private static boolean same(@Nullable Long one, @Nullable Long other) {
    return one == null ? other == null : one.equals(other);
  }

  private static String inputSha256(Stage stage, Map<String, Long> versions) {
    StringBuilder inputs = new StringBuilder(stage.fingerprint());
    for (String table : stage.name().reads()) {
      inputs.append('\n').append(table).append('@').append(versions.get(table));
    }
    return Hashes.sha256(inputs.toString());
  }

  /** One run. */
  private final class Execution {
    private final RunOptions options;
    private final StageSession session;
    private final Instant startedAt = clock.instant();
    private final String runId = RunLog.newRunId(startedAt, matter.sha256());
    private final List<StageName> ran = new ArrayList<>();
    private final List<StageName> skipped = new ArrayList<>();

    Execution(RunOptions options, StageSession session) {
      this.options = options;
      this.session = session;
    }

    RunSummary run() throws IOException {
      Map<String, Run> last = log.lastByStage();
      for (Stage stage : stages) {
        if (options.includes(stage.name())) {
          runOrSkip(stage, last.get(stage.name().label()));
        }
      }
      if (!ran.isEmpty() || last.get(RunLog.WHOLE_RUN) == null) {
        log.append(row(RunLog.WHOLE_RUN, matter.sha256(), startedAt));
      }
      return new RunSummary(runId, List.copyOf(ran), List.copyOf(skipped));
    }

    private void runOrSkip(Stage stage, @Nullable Run last) throws IOException {
      Map<String, Long> versions = log.versions();
      if (isCurrent(stage, last, versions)) {
        skipped.add(stage.name());
        options.listener().finished(stage.name(), /* isSkipped= */ true);
        return;
      }
      Instant stageStartedAt = clock.instant();
      String inputSha256 = inputSha256(stage, versions);
      options.listener().started(stage.name());
      session.run(stage, runId);
      ran.add(stage.name());
      log.append(row(stage.name().label(), inputSha256, stageStartedAt));
      options.listener().finished(stage.name(), /* isSkipped= */ false);
    }

    private Run row(String stage, String inputSha256, Instant begun) {
      return new Run(
          runId,
          stage.equals(RunLog.WHOLE_RUN) ? ran.size() : ran.size() - 1,
          CodeVersion.text(),
          matter.sha256(),
          inputSha256,
          stage,
          FINISHED,
          new TreeMap<>(log.versions()),
          begun,
          clock.instant(),
          Map.of());
    }
  }
}
