package org.ascertain.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.spark.RecordFile;
import org.ascertain.spark.Table;
import org.ascertain.spark.TableLog;
import org.ascertain.spark.Workspace;
import org.ascertain.tables.Figure;
import org.ascertain.tables.Run;
import picocli.CommandLine.Command;

/**
 * Asks a few questions of a scratch workspace, so that the launcher can archive the classes that
 * questions load and later ones start faster.
 */
@Command(name = "warm-up", hidden = true, description = "For the launcher.")
final class WarmUpCommand implements Callable<Integer> {
  /** Enough commits for the log to have a checkpoint, which is read by other classes. */
  private static final int COMMITS = 12;

  private final Configuration configuration = new Configuration();

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("ascertain-warm-up");
    try {
      fill(new Workspace("file:" + folder));
      ask(folder.toString());
    } finally {
      delete(folder);
    }
    return 0;
  }

  private void fill(Workspace workspace) throws IOException {
    TableLog log = new TableLog(workspace, configuration);
    Map<String, Long> versions = new TreeMap<>();
    for (int i = 1; i <= COMMITS; i++) {
      Figure figure = new Figure("figure-" + i, "a number", "SELECT 1", "1");
      versions.put("figures", append(workspace, log, figure, i));
      String run = "run-" + i;
      append(
          workspace,
          log,
          new Run(
              run,
              0,
              "",
              "",
              "",
              "ALL",
              "FINISHED",
              versions,
              Instant.EPOCH,
              Instant.EPOCH,
              Map.of()),
          i);
    }
  }

  @SuppressWarnings("unchecked")
  private <R extends Record> long append(Workspace workspace, TableLog log, R row, int number)
      throws IOException {
    Table<R> table = Table.of((Class<R>) row.getClass());
    String path = workspace.tablePath(table.name()) + "/" + number + ".parquet";
    try (RecordFile<R> file = new RecordFile<>(table, path, configuration)) {
      file.write(row);
      return log.append(table, List.of(file.finish()), "warm-up", number);
    }
  }

  private static void ask(String workspace) {
    String query = "SELECT value, count(*) AS n FROM figures JOIN runs ON true GROUP BY ALL";
    for (String format : List.of("table", "json", "csv")) {
      run("sql", workspace, "--workspace", workspace, query, "--format", format);
    }
    run("status", workspace, "--workspace", workspace);
    run("trace", workspace, "--workspace", workspace, "figure-1");
    run("help", "sql");
  }

  private static void run(String... args) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Ascertain.run(args, nowhere, nowhere);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
