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
import org.ascertain.cli.Main;
import org.ascertain.model.StageName;
import org.ascertain.query.DuckDbSnapshot;
import org.ascertain.query.EvidenceDigests;
import org.ascertain.query.EvidenceDigests.TableDigest;
import org.ascertain.spark.RecordReader;
import org.ascertain.spark.TableLog;
import org.ascertain.spark.Workspace;
import org.ascertain.tables.UnitAttempt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What all stages leave behind depends neither on the number of cores nor on whether a run was cut
 * off: each run is a process of its own, one of them is killed in the middle of the stage items.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ResumeTest {
  private static final Path PROJECT = Path.of(System.getProperty("project.dir", ".."));
  private static final String WAVE_MEGABYTES = "0.25";
  private static final String WRITER = StageName.ITEMS.label();
  private static final int KILLED = 128 + 9;
  private static final Configuration CONFIGURATION = new Configuration();

  @TempDir private static Path folder;

  private static List<TableDigest> undisturbed;

  @BeforeAll
  static void runsUndisturbedOnTwoCores() throws Exception {
    finish("undisturbed", 2);
    undisturbed = digests("undisturbed");
    assertThat(undisturbed).filteredOn(table -> table.table().equals("items")).hasSize(1);
    assertThat(rowCount(undisturbed, "items")).isPositive();
    assertThat(attempts("undisturbed").values()).as("waves").contains(1L, 2L, 3L);
  }

  @Test
  void anotherNumberOfCoresLeavesTheSameEvidence() throws Exception {
    finish("one-core", 1);

    assertThat(digests("one-core")).isEqualTo(undisturbed);
  }

  @Test
  void aSecondRunDoesNothing() throws Exception {
    Map<String, OptionalLong> before = versions("undisturbed");

    finish("undisturbed", 2);

    assertThat(versions("undisturbed")).isEqualTo(before);
  }

  @Test
  void aKilledRunGoesOnAfterItsLastCommittedWave(TestReporter reporter) throws Exception {
    killInTheSecondWave("killed");
    Map<String, Long> committed = attempts("killed");
    assertThat(committed.values()).as("waves before the kill").contains(1L);
    assertThat(committed).hasSizeLessThan(attempts("undisturbed").size());
    long last = committed.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    reporter.publishEntry("cutInsideWave", Boolean.toString(transaction("killed", "items") > last));
    reporter.publishEntry("unitsDoneBeforeKill", Integer.toString(committed.size()));

    finish("killed", 2);

    assertThat(digests("killed")).isEqualTo(undisturbed);
    Map<String, Long> all = attempts("killed");
    assertThat(all).containsAllEntriesOf(committed);
    assertThat(all.keySet()).isEqualTo(attempts("undisturbed").keySet());
    assertThat(lock("killed")).doesNotExist();

    Map<String, OptionalLong> before = versions("killed");
    finish("killed", 2);
    assertThat(versions("killed")).isEqualTo(before);
  }

  /**
   * Kills a run when the second wave of items has begun to commit: most often some of its tables
   * have their rows by then and the attempts, which come last, are missing.
   */
  private static void killInTheSecondWave(String workspace) throws Exception {
    Process run = start(workspace, 2);
    List<ProcessHandle> family = new ArrayList<>();
    try {
      while (run.isAlive() && transaction(workspace, "items") < 2) {
        Thread.sleep(5);
      }
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

  private static void finish(String workspace, int cores) throws Exception {
    assertThat(start(workspace, cores).waitFor()).as(output(workspace)).isZero();
  }

  private static Process start(String workspace, int cores) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options());
    command.addAll(List.of("-Xmx1g", "-Dascertain.cores=" + cores));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(
        List.of("run", PROJECT.resolve("data-samples").resolve("matter.yaml").toString()));
    command.addAll(List.of("--workspace", folder.resolve(workspace).toString()));
    command.addAll(List.of("--wave-megabytes", WAVE_MEGABYTES));
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

  private static String output(String workspace) throws IOException {
    Path file = folder.resolve(workspace + ".txt");
    return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
  }

  private static List<TableDigest> digests(String workspace) {
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(folder.resolve(workspace).toString())) {
      return EvidenceDigests.of(snapshot);
    }
  }

  private static long rowCount(List<TableDigest> digests, String table) {
    return digests.stream()
        .filter(digest -> digest.table().equals(table))
        .mapToLong(TableDigest::rowCount)
        .sum();
  }

  /** The wave that did each unit of the stage items; fails when one was done more than once. */
  private static Map<String, Long> attempts(String workspace) throws IOException {
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
  private static long transaction(String workspace, String table) {
    return log(workspace).transactionVersion(table, WRITER).orElse(0);
  }

  private static Map<String, OptionalLong> versions(String workspace) throws IOException {
    TableLog log = log(workspace);
    Map<String, OptionalLong> versions = new TreeMap<>();
    try (Stream<Path> tables = Files.list(folder.resolve(workspace).resolve("tables"))) {
      List<String> names = tables.map(table -> table.getFileName().toString()).toList();
      names.forEach(name -> versions.put(name, log.version(name)));
    }
    assertThat(versions).containsKeys("runs", "items", "unit_attempts");
    return versions;
  }

  private static Path lock(String workspace) {
    return Path.of(URI.create(workspace(workspace).lockPath()));
  }

  private static TableLog log(String workspace) {
    return new TableLog(workspace(workspace), CONFIGURATION);
  }

  private static Workspace workspace(String name) {
    return new Workspace(folder.resolve(name).toString());
  }
}
