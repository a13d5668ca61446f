package org.ascertain.query;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.spark.RecordFile;
import org.ascertain.spark.Table;
import org.ascertain.spark.TableLog;
import org.ascertain.spark.Workspace;
import org.ascertain.spark.WrittenFile;
import org.ascertain.tables.Run;

/** Writes tables and runs into a workspace as the pipeline does, without a session. */
public final class TestWorkspace {
  private final Configuration configuration = new Configuration();
  private final Workspace workspace;
  private final TableLog log;
  private final Map<String, Long> versions = new TreeMap<>();
  private int fileCount;

  /** A workspace in a folder. */
  public TestWorkspace(Path folder) {
    this.workspace = new Workspace("file:" + folder);
    this.log = new TableLog(workspace, configuration);
  }

  /** Its address. */
  public String uri() {
    return workspace.uri();
  }

  /** Appends rows to a table in a commit of their own. */
  public <R extends Record> TestWorkspace append(Class<R> rowType, Record... rows) {
    Table<R> table = Table.of(rowType);
    fileCount++;
    versions.put(table.name(), log.append(table, List.of(write(table, rows)), "test", fileCount));
    return this;
  }

  /** Makes a table hold these rows alone. */
  public <R extends Record> TestWorkspace replace(Class<R> rowType, Record... rows) {
    Table<R> table = Table.of(rowType);
    versions.put(table.name(), log.replace(table, List.of(write(table, rows))));
    return this;
  }

  /** Ends a run, so that readers see what was written before. */
  public TestWorkspace finish(String runId, String status) {
    Instant time = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(fileCount);
    Map<String, Long> left = new TreeMap<>(versions);
    left.remove("runs");
    return append(
        Run.class,
        new Run(runId, 0, "test", "c", "i", "ALL", status, Map.copyOf(left), time, time, Map.of()));
  }

  private <R extends Record> WrittenFile write(Table<R> table, Record... rows) {
    fileCount++;
    String path = workspace.tablePath(table.name()) + "/part-" + fileCount + ".parquet";
    try (RecordFile<R> file = new RecordFile<>(table, path, configuration)) {
      for (Record row : rows) {
        file.write(table.rowType().cast(row));
      }
      return file.finish();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
