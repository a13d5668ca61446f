package org.ascertain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.model.StageName;
import org.ascertain.query.DuckDbSnapshot;
import org.ascertain.query.EvidenceDigests;
import org.ascertain.query.EvidenceDigests.TableDigest;
import org.ascertain.spark.RecordReader;
import org.ascertain.spark.TableLog;
import org.ascertain.spark.Workspace;
import org.ascertain.tables.UnitAttempt;

/**
 * Runs of one matter in processes of their own, which a test may kill, and what they leave behind.
 *
 * @param folder where workspaces and outputs of the runs lie
 * @param main the class that runs
 * @param arguments its arguments; {@code WORKSPACE} stands for the path of the workspace
 */
record ChildRuns(Path folder, Class<?> main, List<String> arguments) {
  private static final int KILLED = 128 + 9;
  private static final Configuration CONFIGURATION = new Configuration();

  /** Runs to the end. */
  void finish(String workspace, int cores) throws IOException, InterruptedException {
    assertThat(start(workspace, cores).waitFor()).as(output(workspace)).isZero();
  }

  /**
   * Kills a run when a wave of items has begun to commit: most often some of its tables have their
   * rows by then and the attempts, which come last, are missing.
   *
   * @param wave the wave
   * @param milliseconds how long to wait then
   */
  void killInWave(String workspace, long wave, long milliseconds) throws Exception {
    Process run = start(workspace, 2);
    List<ProcessHandle> family = new ArrayList<>();
    try {
      while (run.isAlive() && transaction(workspace, "items") < wave) {
        Thread.sleep(5);
      }
      Thread.sleep(milliseconds);
      run.descendants().forEach(family::add);
    } finally {
      run.destroyForcibly();
    }
    assertThat(run.waitFor()).as(output(workspace)).isEqualTo(KILLED);
    assertThat(lock(workspace)).exists();
    for (ProcessHandle child : family) {
      child.onExit().get(1, TimeUnit.MINUTES);
    }
  }

  private Process start(String workspace, int cores) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options());
    command.addAll(List.of("-Xmx1g", "-Dascertain.cores=" + cores));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    String path = folder.resolve(workspace).toString();
    arguments.forEach(argument -> command.add(argument.equals("WORKSPACE") ? path : argument));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(workspace + ".txt").toFile())
        .start();
  }

  /** The options of this process, without those that only measure it or bound its memory. */
  private static List<String> options() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-javaagent") && !option.startsWith("-Xm"))
        .toList();
  }

  private String output(String workspace) throws IOException {
    Path file = folder.resolve(workspace + ".txt");
    return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
  }

  List<TableDigest> digests(String workspace) {
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(folder.resolve(workspace).toString())) {
      return EvidenceDigests.of(snapshot);
    }
  }

  static long rowCount(List<TableDigest> digests, String table) {
    return digests.stream()
        .filter(digest -> digest.table().equals(table))
        .mapToLong(TableDigest::rowCount)
        .sum();
  }

  /** The wave that did each unit of the stage items; fails when one was done more than once. */
  Map<String, Long> attempts(String workspace) throws IOException {
    List<String> files = log(workspace).liveFiles("unit_attempts");
    Map<String, Long> waves = new TreeMap<>();
    for (UnitAttempt attempt : RecordReader.read(UnitAttempt.class, files, CONFIGURATION)) {
      if (attempt.stage() == StageName.ITEMS) {
        assertThat(waves.put(attempt.unitId(), attempt.wave())).as(attempt.unitId()).isNull();
      }
    }
    return waves;
  }

  /** The last wave of the stage items that a table has; 0 before the first. */
  long transaction(String workspace, String table) {
    return log(workspace).transactionVersion(table, StageName.ITEMS.label()).orElse(0);
  }

  Map<String, OptionalLong> versions(String workspace) throws IOException {
    TableLog log = log(workspace);
    Map<String, OptionalLong> versions = new TreeMap<>();
    try (Stream<Path> tables = Files.list(folder.resolve(workspace).resolve("tables"))) {
      List<String> names = tables.map(table -> table.getFileName().toString()).toList();
      names.forEach(name -> versions.put(name, log.version(name)));
    }
    assertThat(versions).containsKeys("runs", "items", "unit_attempts");
    return versions;
  }

  Path lock(String workspace) {
    return Path.of(URI.create(workspace(workspace).lockPath()));
  }

  private TableLog log(String workspace) {
    return new TableLog(workspace(workspace), CONFIGURATION);
  }

  private Workspace workspace(String name) {
    return new Workspace(folder.resolve(name).toString());
  }
}
