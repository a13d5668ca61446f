package org.ascertain.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;

/** Reads and writes the tables of a workspace, at their latest versions. */
public final class TableStore {
  private static final String WHOLE_TABLE_PREFIX = "whole";

  private final SparkSession spark;
  private final Workspace workspace;
  private final TableLog log;

  /** The tables of a workspace. */
  public TableStore(SparkSession spark, Workspace workspace) {
    this.spark = spark;
    this.workspace = workspace;
    this.log = new TableLog(workspace, configuration());
  }

  /** The logs below. */
  public TableLog log() {
    return log;
  }

  /** The rows of a table as columns, in snake case; empty when nobody has written it yet. */
  public <R extends Record> Dataset<Row> rows(Class<R> rowType) {
    return rows(rowType, log.liveFiles(Table.of(rowType).name()));
  }

  /** The rows of a table as records. */
  public <R extends Record> Dataset<R> read(Class<R> rowType) {
    return typed(rowType, rows(rowType));
  }

  /**
   * All rows of a table that is small, read without the engine: planning a query costs it more than
   * reading such a table.
   */
  public <R extends Record> List<R> all(Class<R> rowType) {
    try {
      return RecordReader.read(rowType, log.liveFiles(Table.of(rowType).name()), configuration());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the table of " + rowType.getSimpleName(), e);
    }
  }

  /** Columns of a table, in snake case and in any order, as records. */
  public <R extends Record> Dataset<R> typed(Class<R> rowType, Dataset<Row> columns) {
    return columns.select(TableSchema.toComponents(rowType)).as(RecordEncoder.of(rowType));
  }

  /** Records as columns, in snake case. */
  public <R extends Record> Dataset<Row> columns(Class<R> rowType, Dataset<R> records) {
    return records.toDF().select(TableSchema.toColumns(rowType));
  }

  /** Makes a table hold these rows and no others, in one commit. */
  public <R extends Record> void replace(Class<R> rowType, Dataset<R> rows) {
    log.replace(Table.of(rowType), write(rowType, rows));
  }

  /** Makes a table hold these few rows and no others, in one commit. */
  public <R extends Record> void replace(Class<R> rowType, Collection<R> rows) {
    log.replace(Table.of(rowType), write(workspace, rowType, rows, configuration()));
  }

  /**
   * Takes the rows of units out of a table, in one commit; the files that hold none of them stay.
   */
  public <R extends Record> void removeUnits(Class<R> rowType, Collection<String> unitIds) {
    if (unitIds.isEmpty() || log.liveFiles(Table.of(rowType).name()).isEmpty()) {
      return;
    }
    Dataset<Row> all = rows(rowType);
    Dataset<Row> gone =
        spark.createDataset(List.copyOf(unitIds), Encoders.STRING()).toDF("gone_id");
    List<String> files =
        all.withColumn("file_path", functions.input_file_name())
            .join(functions.broadcast(gone), functions.expr("unit_id = gone_id"), "left_semi")
            .select("file_path")
            .distinct()
            .as(Encoders.STRING())
            .collectAsList();
    rewrite(rowType, files, gone);
  }

  private <R extends Record> void rewrite(
      Class<R> rowType, List<String> touched, Dataset<Row> gone) {
    Set<String> names = new HashSet<>();
    touched.forEach(path -> names.add(fileName(path)));
    List<String> live =
        log.liveFiles(Table.of(rowType).name()).stream()
            .filter(path -> names.contains(fileName(path)))
            .toList();
    Dataset<Row> kept =
        rows(rowType, live)
            .join(functions.broadcast(gone), functions.expr("unit_id = gone_id"), "left_anti");
    List<WrittenFile> written = write(rowType, typed(rowType, kept));
    log.rewrite(Table.of(rowType), path -> names.contains(fileName(path)), written);
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private <R extends Record> Dataset<Row> rows(Class<R> rowType, List<String> files) {
    if (files.isEmpty()) {
      return spark.createDataFrame(List.<Row>of(), TableSchema.of(rowType));
    }
    return spark.read().schema(TableSchema.of(rowType)).parquet(files.toArray(new String[0]));
  }

  private <R extends Record> List<WrittenFile> write(Class<R> rowType, Dataset<R> rows) {
    SerializableConfiguration shared = new SerializableConfiguration(configuration());
    Workspace target = workspace;
    return rows.mapPartitions(
            (MapPartitionsFunction<R, WrittenFile>)
                partition -> write(target, rowType, () -> partition, shared.value()).iterator(),
            RecordEncoder.of(WrittenFile.class))
        .collectAsList();
  }

  private static <R extends Record> List<WrittenFile> write(
      Workspace workspace, Class<R> rowType, Iterable<R> rows, Configuration configuration) {
    Iterator<R> remaining = rows.iterator();
    if (!remaining.hasNext()) {
      return List.of();
    }
    try (TaskFiles files = new TaskFiles(workspace, WHOLE_TABLE_PREFIX, configuration)) {
      remaining.forEachRemaining(files);
      return new ArrayList<>(files.finish().files());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the table of " + rowType.getSimpleName(), e);
    }
  }

  private Configuration configuration() {
    return spark.sparkContext().hadoopConfiguration();
  }
}
