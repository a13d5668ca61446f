package org.ascertain.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.model.Hashes;

/**
 * The files that one task writes: one per table that gets a row. The names tell the stage and the
 * wave, so that files of a wave that was never committed can be recognised; no reader sees them
 * before a commit.
 */
final class TaskFiles implements RowSink, Closeable {
  private final Workspace workspace;
  private final String prefix;
  private final Configuration configuration;
  private final Map<Class<?>, RecordFile<Record>> open = new LinkedHashMap<>();
  private final Map<Class<?>, Optional<Method>> unitIds = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();

  TaskFiles(Workspace workspace, String prefix, Configuration configuration) {
    this.workspace = workspace;
    this.prefix = prefix;
    this.configuration = configuration;
  }

  @Override
  public void accept(Record row) {
    try {
      file(row).write(row);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a row of " + row.getClass().getName(), e);
    }
    count(row);
  }

  /** Closes the files and tells what a commit needs to know of them. */
  TaskOutput finish() throws IOException {
    List<WrittenFile> written = new ArrayList<>();
    for (RecordFile<Record> file : open.values()) {
      written.add(file.finish());
    }
    return new TaskOutput(written, counts);
  }

  @Override
  public void close() throws IOException {
    for (RecordFile<Record> file : open.values()) {
      file.close();
    }
  }

  private RecordFile<Record> file(Record row) throws IOException {
    RecordFile<Record> file = open.get(row.getClass());
    if (file == null) {
      file = newFile(row);
      open.put(row.getClass(), file);
    }
    return file;
  }

  @SuppressWarnings("unchecked")
  private RecordFile<Record> newFile(Record row) throws IOException {
    Table<Record> table = Table.of((Class<Record>) row.getClass());
    String unique = Hashes.id("file", UUID.randomUUID());
    String path = workspace.tablePath(table.name()) + "/" + prefix + "-" + unique + ".parquet";
    return new RecordFile<>(table, path, configuration);
  }

  private void count(Record row) {
    Optional<Method> unitId = unitIds.computeIfAbsent(row.getClass(), TaskFiles::unitIdOf);
    if (unitId.isPresent()) {
      counts
          .computeIfAbsent(read(unitId.get(), row), unit -> new TreeMap<>())
          .merge(row.getClass().getAnnotation(TableName.class).value(), 1L, Long::sum);
    }
  }

  private static Optional<Method> unitIdOf(Class<?> rowType) {
    try {
      return Optional.of(rowType.getMethod("unitId"));
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }

  private static String read(Method unitId, Record row) {
    try {
      return (String) unitId.invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read unitId of " + row.getClass(), e);
    }
  }
}
