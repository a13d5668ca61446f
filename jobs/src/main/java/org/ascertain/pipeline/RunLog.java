package org.ascertain.pipeline;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.model.Hashes;
import org.ascertain.spark.RecordFile;
import org.ascertain.spark.RecordReader;
import org.ascertain.spark.Table;
import org.ascertain.spark.TableLog;
import org.ascertain.spark.Workspace;
import org.ascertain.spark.WrittenFile;
import org.ascertain.tables.Run;
import org.ascertain.tables.Tables;

/**
 * Writes the table {@code runs}: one row per stage, and a last one for the run, which readers
 * trust.
 */
final class RunLog {
  /** The stage name of the row that stands for the run as a whole. */
  static final String WHOLE_RUN = "ALL";

  private final Workspace workspace;
  private final TableLog log;
  private final Configuration configuration;

  RunLog(Workspace workspace, Configuration configuration) {
    this.workspace = workspace;
    this.configuration = configuration;
    this.log = new TableLog(workspace, configuration);
  }

  /** Versions of all tables now. */
  Map<String, Long> versions() {
    Map<String, Long> versions = new TreeMap<>();
    for (Table<?> table : Tables.all()) {
      OptionalLong version = log.version(table.name());
      if (version.isPresent() && !table.name().equals(Table.of(Run.class).name())) {
        versions.put(table.name(), version.getAsLong());
      }
    }
    return versions;
  }

  /** The latest finished row of each stage, and of the run as a whole, by stage name. */
  Map<String, Run> lastByStage() throws IOException {
    String table = Table.of(Run.class).name();
    List<Run> rows = RecordReader.read(Run.class, log.liveFiles(table), configuration);
    Map<String, Run> last = new TreeMap<>();
    rows.stream()
        .sorted(Comparator.comparing(Run::startedAt).thenComparingInt(Run::ordinal))
        .forEach(row -> last.put(row.stage(), row));
    return last;
  }

  void append(Run row) throws IOException {
    Table<Run> table = Table.of(Run.class);
    String name = "runs-" + row.runId() + "-" + row.ordinal();
    String path = workspace.tablePath(table.name()) + "/" + name + ".parquet";
    try (RecordFile<Run> file = new RecordFile<>(table, path, configuration)) {
      file.write(row);
      List<WrittenFile> written = List.of(file.finish());
      log.append(table, written, "runs/" + row.runId(), row.ordinal() + 1L);
    }
  }

  /** A new id: a run is an event, so its id may hold the time at which it began. */
  static String newRunId(Instant startedAt, String configSha256) {
    return startedAt.toString().replaceAll("[-:]", "").replaceAll("\\..*|Z", "")
        + "-"
        + Hashes.id("run", startedAt, configSha256).substring(0, 8);
  }
}
