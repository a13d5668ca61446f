package org.ascertain.query;

import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.TableNotFoundException;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The live files of a workspace's tables, from their logs. Files that a log names no more, or not
 * yet, are not among them: listing the folders would count superseded rows.
 */
final class DeltaLiveFiles implements LiveFiles {
  private static final int ADD = InternalScanFileUtils.ADD_FILE_ORDINAL;

  private final String tables;
  private final Engine engine;

  /**
   * The files of the tables below a folder.
   *
   * @param tables path or URI of the folder, as the engine spells it
   */
  DeltaLiveFiles(String tables, Engine engine) {
    this.tables = tables;
    this.engine = engine;
  }

  @Override
  public List<String> latest(String tableName) {
    try {
      return files(TableManager.loadSnapshot(tables + "/" + tableName).build(engine));
    } catch (TableNotFoundException e) {
      return List.of();
    }
  }

  @Override
  public List<String> at(String tableName, long version) {
    String table = tables + "/" + tableName;
    return files(TableManager.loadSnapshot(table).atVersion(version).build(engine));
  }

  private List<String> files(Snapshot snapshot) {
    List<String> files = new ArrayList<>();
    try (CloseableIterator<FilteredColumnarBatch> batches =
        snapshot.getScanBuilder().build().getScanFiles(engine)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> rows = batches.next().getRows()) {
          rows.forEachRemaining(row -> files.add(path(snapshot.getPath(), row.getStruct(ADD))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the log of " + snapshot.getPath(), e);
    }
    Collections.sort(files);
    return files;
  }

  /** The log spells paths as URIs, most of them relative to the table. */
  private static String path(String table, Row addFile) {
    URI uri = URI.create(addFile.getString(addFile.getSchema().indexOf("path")));
    if (uri.isAbsolute()) {
      return uri.getScheme().equals("file") ? uri.getPath() : uri.toString();
    }
    return uri.getPath().startsWith("/") ? uri.getPath() : table + "/" + uri.getPath();
  }
}
