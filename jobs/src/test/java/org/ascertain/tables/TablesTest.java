package org.ascertain.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.ascertain.spark.RecordFile;
import org.ascertain.spark.RecordReader;
import org.ascertain.spark.SparkSessionExtension;
import org.ascertain.spark.Table;
import org.ascertain.spark.TableLog;
import org.ascertain.spark.TableStore;
import org.ascertain.spark.Workspace;
import org.ascertain.spark.WrittenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(SparkSessionExtension.class)
class TablesTest {
  @TempDir Path folder;

  static Stream<Class<? extends Record>> rowTypes() {
    return Tables.rowTypes().values().stream();
  }

  @ParameterizedTest
  @MethodSource("rowTypes")
  <R extends Record> void rowsComeBackAsTheyWereWritten(Class<R> rowType, SparkSession spark)
      throws IOException {
    List<R> rows = List.of(SampleRows.full(rowType, 1), SampleRows.sparse(rowType, 2));
    Workspace workspace = new Workspace(folder.toUri().toString());
    TableStore store = new TableStore(spark, workspace);

    store.replace(rowType, rows);

    List<String> files = store.log().liveFiles(Table.of(rowType).name());
    assertThat(RecordReader.read(rowType, files, new Configuration()))
        .containsExactlyInAnyOrderElementsOf(rows);
    assertThat(store.read(rowType).collectAsList()).containsExactlyInAnyOrderElementsOf(rows);
  }

  @ParameterizedTest
  @MethodSource("rowTypes")
  <R extends Record> void datasetsAreWrittenByTasks(Class<R> rowType, SparkSession spark) {
    List<R> rows = List.of(SampleRows.full(rowType, 3), SampleRows.full(rowType, 4));
    TableStore store = new TableStore(spark, new Workspace(folder.toUri().toString()));
    store.replace(rowType, rows);

    store.replace(rowType, store.read(rowType).repartition(2));

    assertThat(store.read(rowType).collectAsList()).containsExactlyInAnyOrderElementsOf(rows);
    assertThat(store.log().version(Table.of(rowType).name())).hasValue(2);
  }

  @Test
  void theLogIsAnOrdinaryDeltaLog(SparkSession spark) {
    Workspace workspace = new Workspace(folder.toUri().toString());
    TableStore store = new TableStore(spark, workspace);
    store.replace(Item.class, List.of(SampleRows.full(Item.class, 1)));
    store.replace(Item.class, List.of(SampleRows.full(Item.class, 2)));

    String path = workspace.tablePath("items");
    List<Row> now = spark.read().format("delta").load(path).select("item_id").collectAsList();
    List<Row> before =
        spark
            .read()
            .format("delta")
            .option("versionAsOf", 1)
            .load(path)
            .select("item_id")
            .collectAsList();

    assertThat(now).extracting(row -> row.getString(0)).containsExactly("text é 200");
    assertThat(before).extracting(row -> row.getString(0)).containsExactly("text é 100");
    StructField subject = spark.read().format("delta").load(path).schema().apply("subject");
    assertThat(subject.getComment().get()).startsWith("Subject or title");
  }

  @Test
  void nullWhereATableForbidsItIsRefused() throws IOException {
    Table<Attrition> table = Table.of(Attrition.class);
    Attrition full = SampleRows.full(Attrition.class, 1);
    Attrition broken = new Attrition(1, 0, null, "country = 'US'", 1, 2, 3);
    try (RecordFile<Attrition> file =
        new RecordFile<>(
            table, folder.resolve("x.parquet").toUri().toString(), new Configuration())) {
      assertThatThrownBy(() -> file.write(broken))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Attrition.clauseId is null");
      file.write(full);
    }
  }

  @Test
  void aCommitMadeAlreadyIsRefused() throws IOException {
    Workspace workspace = new Workspace(folder.toUri().toString());
    TableLog log = new TableLog(workspace, new Configuration());
    Table<Attrition> table = Table.of(Attrition.class);
    List<WrittenFile> one = List.of(written(workspace, table, "a"));
    log.append(table, one, "writer", 1);

    List<WrittenFile> again = List.of(written(workspace, table, "b"));

    assertThatThrownBy(() -> log.append(table, again, "writer", 1))
        .isInstanceOf(RuntimeException.class);
    assertThat(log.liveFiles("attrition")).hasSize(1);
    assertThat(log.transactionVersion("attrition", "writer")).hasValue(1);
  }

  private static WrittenFile written(Workspace workspace, Table<Attrition> table, String name)
      throws IOException {
    String path = workspace.tablePath(table.name()) + "/" + name + ".parquet";
    RecordFile<Attrition> file = new RecordFile<>(table, path, new Configuration());
    file.write(SampleRows.full(Attrition.class, 1));
    return file.finish();
  }
}
