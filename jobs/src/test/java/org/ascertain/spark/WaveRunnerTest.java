package org.ascertain.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.StageName;
import org.ascertain.model.UnitKind;
import org.ascertain.tables.ItemFailure;
import org.ascertain.tables.TableRuntime;
import org.ascertain.tables.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessionExtension.class)
class WaveRunnerTest {
  private static final StageName STAGE = StageName.ITEMS;

  @TempDir Path folder;

  @Test
  void unitsAreReadOnceAndInWaves(SparkSession spark) throws IOException {
    StageContext context = context(spark);
    List<Unit> units = units(10);

    context.waves().run(STAGE, "1", units, FailureWriter::new);
    context.waves().run(STAGE, "1", units, () -> new Refusing("u0"));

    assertThat(messages(context)).hasSize(10).doesNotHaveDuplicates();
    assertThat(context.attempts().waves(STAGE)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void aRunThatDiedKeepsItsCommittedWavesAndLosesTheRest(SparkSession spark) throws IOException {
    StageContext context = context(spark);
    List<Unit> units = units(10);
    assertThatThrownBy(() -> context.waves().run(STAGE, "1", units, () -> new Refusing("u5")))
        .isInstanceOf(Exception.class);
    Set<String> done = context.attempts().done(STAGE, "1");

    context.waves().run(STAGE, "1", units, () -> new Refusing("u0"));

    assertThat(done).containsExactlyInAnyOrder("u0", "u1", "u2", "u3");
    assertThat(messages(context)).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void filesCommittedWithoutTheirAttemptsAreTakenOutAgain(SparkSession spark) throws IOException {
    StageContext context = context(spark);
    context.waves().run(STAGE, "1", units(4), FailureWriter::new);
    // As a driver does that dies between the commit of the rows and that of the attempts.
    Table<ItemFailure> table = Table.of(ItemFailure.class);
    String path = context.workspace().tablePath(table.name()) + "/items-00000003-lost.parquet";
    RecordFile<ItemFailure> file =
        new RecordFile<>(table, path, spark.sparkContext().hadoopConfiguration());
    file.write(failure("u4"));
    context.tables().log().append(table, List.of(file.finish()), "items", 3);

    context.waves().run(STAGE, "1", units(6), FailureWriter::new);

    assertThat(messages(context)).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void aNewReaderVersionReadsAgainWithoutDoubling(SparkSession spark) throws IOException {
    StageContext context = context(spark);
    context.waves().run(STAGE, "1", units(6), FailureWriter::new);
    context.waves().run(STAGE, "2", units(6), FailureWriter::new);

    assertThat(messages(context)).hasSize(6).doesNotHaveDuplicates();
    assertThat(context.attempts().done(STAGE, "2")).hasSize(6);
  }

  @Test
  void unitsThatAreNoLongerThereLoseTheirRowsAndMayComeBack(SparkSession spark) throws IOException {
    StageContext context = context(spark);
    context.waves().run(STAGE, "1", units(6), FailureWriter::new);
    context.waves().run(STAGE, "1", units(4), FailureWriter::new);
    List<String> fewer = messages(context);
    context.waves().run(STAGE, "1", units(6), FailureWriter::new);

    assertThat(fewer).hasSize(4);
    assertThat(messages(context)).hasSize(6).doesNotHaveDuplicates();
  }

  private StageContext context(SparkSession spark) {
    Workspace workspace = new Workspace(folder.toUri().toString());
    return TableRuntime.context(spark, workspace, 200, Progress.SILENT);
  }

  private static List<Unit> units(int count) {
    List<Unit> units = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      units.add(new Unit("u" + number, "s", number, UnitKind.FILE, "", null, null, 100));
    }
    return units;
  }

  private static ItemFailure failure(String unitId) {
    return new ItemFailure("s", unitId, "", null, FailureCode.EMPTY, "message of " + unitId, 1);
  }

  private static List<String> messages(StageContext context) {
    return context.tables().read(ItemFailure.class).collectAsList().stream()
        .map(ItemFailure::message)
        .toList();
  }

  private static final class FailureWriter implements RowWork<Unit> {
    @Override
    public void read(Unit unit, RowSink rows) {
      rows.accept(failure(unit.unitId()));
    }
  }

  /** Fails the task at one unit. */
  private static final class Refusing implements RowWork<Unit> {
    private final String refused;

    Refusing(String refused) {
      this.refused = refused;
    }

    @Override
    public void read(Unit unit, RowSink rows) {
      if (unit.unitId().equals(refused)) {
        throw new IllegalStateException("Refused " + refused);
      }
      rows.accept(failure(unit.unitId()));
    }
  }
}
