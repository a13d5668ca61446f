package org.ascertain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.ascertain.query.EvidenceDigests.TableDigest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run inside one large mail store that is killed goes on inside it, wherever it was cut off. How
 * often one is killed may be said by {@code -Dstore.kills}: each takes most of a minute.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class StoreResumeTest {
  private static final int MESSAGE_COUNT = 3_325;
  private static final int MOST_MILLISECONDS = 300;

  @TempDir private static Path folder;

  private static ChildRuns runs;
  private static List<TableDigest> undisturbed;
  private static long waveCount;

  @BeforeAll
  static void runsUndisturbed() throws Exception {
    Path store = Corpora.path("pst/linux-mips-2010.pst");
    assertThat(store).exists();
    Path matter = folder.resolve("matter.yaml");
    Files.writeString(
        matter,
        """
        matter: one-store
        provider: {name: Example Corporation, domains: [provider.example]}
        class:
          version: 1
          period: {from: 2016-07-17, to: 2020-07-17}
        sources:
          - {path: "STORE", custodian: list}
        """
            .replace("STORE", store.toString()),
        StandardCharsets.UTF_8);
    runs = new ChildRuns(folder, StoreRun.class, List.of(matter.toString(), "WORKSPACE"));
    runs.finish("undisturbed", 2);
    undisturbed = runs.digests("undisturbed");
    assertThat(ChildRuns.rowCount(undisturbed, "items")).isEqualTo(MESSAGE_COUNT);
    assertThat(ChildRuns.rowCount(undisturbed, "units")).isGreaterThan(MESSAGE_COUNT / 51);
    waveCount = runs.transaction("undisturbed", "items");
    assertThat(waveCount).isGreaterThan(6);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aKillAnywhereAfterTheFirstWaveLosesNothing(long seed) throws Exception {
    Random random = new Random(seed);
    String workspace = "killed-" + seed;
    long wave = 2 + random.nextLong(waveCount - 3);
    runs.killInWave(workspace, wave, random.nextInt(MOST_MILLISECONDS));
    Map<String, Long> committed = runs.attempts(workspace);
    assertThat(committed.values()).as("waves before the kill").contains(1L);

    runs.finish(workspace, 2);

    assertThat(runs.digests(workspace)).isEqualTo(undisturbed);
    assertThat(runs.attempts(workspace)).containsAllEntriesOf(committed);
    assertThat(runs.attempts(workspace).keySet()).isEqualTo(runs.attempts("undisturbed").keySet());
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("store.kills", 2));
  }
}
