package org.ascertain.persons;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.StageContext;

/**
 * Keeps what is computed on the way in the workspace's scratch, so that it is computed once and
 * plans stay short; removes it at the end.
 */
final class ScratchStage implements AutoCloseable {
  private final SparkSession spark;
  private final String folder;
  private int kept;

  ScratchStage(StageContext context) throws IOException {
    this.spark = context.spark();
    this.folder = context.workspace().scratchPath() + "/persons";
    remove();
  }

  /** The rows, written and read back. */
  Dataset<Row> keep(Dataset<Row> rows) {
    String path = folder + "/" + kept++;
    rows.write().parquet(path);
    return spark.read().schema(rows.schema()).parquet(path);
  }

  /** The rows, written and read back. */
  <R extends Record> Dataset<R> keep(Class<R> rowType, Dataset<R> rows) {
    return keep(rows.toDF()).as(RecordEncoder.of(rowType));
  }

  @Override
  public void close() throws IOException {
    remove();
  }

  private void remove() throws IOException {
    Path path = new Path(folder);
    FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
    files.delete(path, /* recursive= */ true);
  }
}
