package org.ascertain.spark;

import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;

/**
 * A Parquet file of one table being written. No reader sees it before a commit names it.
 *
 * @param <R> the row
 */
public final class RecordFile<R extends Record> implements Closeable {
  private static final long ROW_GROUP_BYTES = 32L << 20;

  private final Table<R> table;
  private final Path path;
  private final Configuration configuration;
  private final ParquetWriter<R> writer;
  private long rowCount;

  /**
   * Starts a file in the folder of its table.
   *
   * @throws IOException when the storage refuses
   */
  public RecordFile(Table<R> table, String path, Configuration configuration) throws IOException {
    this.table = table;
    this.path = new Path(path);
    this.configuration = configuration;
    this.writer =
        new Builder<>(table.rowType(), HadoopOutputFile.fromPath(this.path, configuration))
            .withConf(configuration)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .build();
  }

  /** Adds a row. */
  public void write(R row) throws IOException {
    writer.write(row);
    rowCount++;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  /** Closes the file and tells what a commit needs to know of it. */
  public WrittenFile finish() throws IOException {
    close();
    FileStatus status = path.getFileSystem(configuration).getFileStatus(path);
    return new WrittenFile(
        table.name(), path.toString(), status.getLen(), status.getModificationTime(), rowCount);
  }

  private static final class Builder<R extends Record>
      extends ParquetWriter.Builder<R, Builder<R>> {
    private final Class<R> rowType;

    Builder(Class<R> rowType, OutputFile file) {
      super(file);
      this.rowType = rowType;
    }

    @Override
    protected Builder<R> self() {
      return this;
    }

    @Override
    protected WriteSupport<R> getWriteSupport(ParquetConfiguration configuration) {
      return new RecordWriteSupport<>(rowType);
    }

    // Abstract in Parquet 1.17 though deprecated there.
    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<R> getWriteSupport(Configuration configuration) {
      return new RecordWriteSupport<>(rowType);
    }
  }
}
