package org.ascertain.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.ascertain.spark.Progress;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.SparkSessionExtension;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.Workspace;
import org.ascertain.tables.TableRuntime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessionExtension.class)
class ComponentsStageTest {
  private static final int CHAIN = 40;

  @TempDir Path folder;

  /** Random links and a long chain, in rounds and in one task. */
  @Test
  void roundsAndMemoryGiveTheSame(SparkSession spark) throws IOException {
    StageContext context =
        TableRuntime.context(
            spark, new Workspace(folder.toUri().toString()), 1000, Progress.SILENT);
    List<Link> links = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 150; i++) {
      links.add(link(random.nextInt(200), random.nextInt(200)));
    }
    for (int i = 0; i < CHAIN; i++) {
      links.add(link(1000 + (i * 17) % CHAIN, 1000 + ((i + 1) * 17) % CHAIN));
    }
    Dataset<Link> rows = spark.createDataset(links, RecordEncoder.of(Link.class)).repartition(3);
    try (ScratchStage scratch = new ScratchStage(context)) {
      List<Placement> inRounds = new ComponentsStage(scratch, 0).place(rows).collectAsList();
      List<Placement> inMemory = new ComponentsStage(scratch, 1000).place(rows).collectAsList();
      assertThat(inRounds).containsExactlyInAnyOrderElementsOf(inMemory);
      assertThat(inRounds).filteredOn(one -> "EMAIL:1000".equals(one.label())).hasSize(2 * CHAIN);
    }
  }

  private static Link link(int left, int right) {
    return Link.certain(
        new Link.Side("EMAIL:" + left, null),
        new Link.Side("EMAIL:" + right, null),
        LinkRule.SAME_RECORD,
        "i");
  }
}
