package org.ascertain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.ascertain.cli.Main;
import org.ascertain.query.EvidenceDigests.TableDigest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What all stages leave behind depends neither on the number of cores nor on whether a run was cut
 * off: each run is a process of its own, one of them is killed in the middle of the stage items.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ResumeTest {
  private static final Path PROJECT = Path.of(System.getProperty("project.dir", ".."));
  private static final String WAVE_MEGABYTES = "0.5";

  @TempDir private static Path folder;

  private static ChildRuns runs;
  private static List<TableDigest> undisturbed;

  @BeforeAll
  static void runsUndisturbedOnTwoCores() throws Exception {
    String matter = PROJECT.resolve("data-samples").resolve("matter.yaml").toString();
    List<String> arguments =
        List.of("run", matter, "--workspace", "WORKSPACE", "--wave-megabytes", WAVE_MEGABYTES);
    runs = new ChildRuns(folder, Main.class, arguments);
    runs.finish("undisturbed", 2);
    undisturbed = runs.digests("undisturbed");
    assertThat(List.of("items", "flows", "persons", "estimates"))
        .allSatisfy(table -> assertThat(ChildRuns.rowCount(undisturbed, table)).isPositive());
    assertThat(runs.attempts("undisturbed").values()).as("waves").contains(1L, 2L, 3L);
  }

  @Test
  void anotherNumberOfCoresLeavesTheSameEvidence() throws Exception {
    runs.finish("one-core", 1);

    assertThat(runs.digests("one-core")).isEqualTo(undisturbed);
  }

  @Test
  void aSecondRunDoesNothing() throws Exception {
    Map<String, OptionalLong> before = runs.versions("undisturbed");

    runs.finish("undisturbed", 2);

    assertThat(runs.versions("undisturbed")).isEqualTo(before);
  }

  @Test
  void aKilledRunGoesOnAfterItsLastCommittedWave(TestReporter reporter) throws Exception {
    runs.killInWave("killed", 2, 0);
    Map<String, Long> committed = runs.attempts("killed");
    assertThat(committed.values()).as("waves before the kill").contains(1L);
    assertThat(committed).hasSizeLessThan(runs.attempts("undisturbed").size());
    long last = committed.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    boolean isInsideWave = runs.transaction("killed", "items") > last;
    reporter.publishEntry("cutInsideWave", Boolean.toString(isInsideWave));
    reporter.publishEntry("unitsDoneBeforeKill", Integer.toString(committed.size()));

    runs.finish("killed", 2);

    assertThat(runs.digests("killed")).isEqualTo(undisturbed);
    Map<String, Long> all = runs.attempts("killed");
    assertThat(all).containsAllEntriesOf(committed);
    assertThat(all.keySet()).isEqualTo(runs.attempts("undisturbed").keySet());
    assertThat(runs.lock("killed")).doesNotExist();
  }
}
