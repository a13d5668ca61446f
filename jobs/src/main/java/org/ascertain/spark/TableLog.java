package org.ascertain.spark;

import io.delta.kernel.Operation;
import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.TableNotFoundException;
import io.delta.kernel.hook.PostCommitHook;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.statistics.DataFileStatistics;
import io.delta.kernel.transaction.UpdateTableTransactionBuilder;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;

/**
 * The Delta logs of a workspace: which files a table consists of, at which version, and commits
 * that add and remove files. Works on the driver, with Delta Kernel and without a session.
 */
public final class TableLog {
  private static final String ENGINE = "ascertain";

  private final Workspace workspace;
  private final Engine engine;

  /** The logs of a workspace. */
  public TableLog(Workspace workspace, Configuration configuration) {
    this.workspace = workspace;
    this.engine = DefaultEngine.create(configuration);
  }

  /** The latest version of a table; empty when nobody has written it yet. */
  public OptionalLong version(String tableName) {
    Optional<Snapshot> latest = latest(tableName);
    return latest.isPresent() ? OptionalLong.of(latest.get().getVersion()) : OptionalLong.empty();
  }

  /** Full paths of the files that make up the latest version, sorted. */
  public List<String> liveFiles(String tableName) {
    return latest(tableName).map(this::paths).orElse(List.of());
  }

  /** Full paths of the files that made up a version, sorted. */
  public List<String> liveFiles(String tableName, long version) {
    return paths(
        TableManager.loadSnapshot(workspace.tablePath(tableName)).atVersion(version).build(engine));
  }

  /** The last transaction version that a writer committed to a table; empty when none. */
  public OptionalLong transactionVersion(String tableName, String writer) {
    Optional<Long> version =
        latest(tableName).flatMap(snapshot -> snapshot.getLatestTransactionVersion(engine, writer));
    return version.map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  /**
   * Adds files to a table in one commit, creating the table when it is new.
   *
   * @param writer who writes, for example {@code items}
   * @param transactionVersion a number that grows with each commit of this writer; a commit that
   *     was made already is refused by the log
   * @return the version of the table after the commit
   */
  public long append(
      Table<?> table, List<WrittenFile> files, String writer, long transactionVersion) {
    UpdateTableTransactionBuilder update =
        latestOrNew(table)
            .buildUpdateTableTransaction(ENGINE, Operation.WRITE)
            .withTransactionId(writer, transactionVersion);
    return commit(update.build(engine), table, files, List.of());
  }

  /**
   * Makes a table consist of these files alone, in one commit.
   *
   * @return the version of the table after the commit
   */
  public long replace(Table<?> table, List<WrittenFile> files) {
    return rewrite(table, path -> true, files);
  }

  /**
   * Removes files from a table, and adds others, in one commit.
   *
   * @param removed which of the live files go, by full path
   * @return the version of the table afterwards, unchanged when no file goes or comes
   */
  public long rewrite(Table<?> table, Predicate<String> removed, List<WrittenFile> added) {
    Snapshot snapshot = latestOrNew(table);
    List<AddFile> gone =
        addFiles(snapshot).stream().filter(file -> removed.test(fullPath(table, file))).toList();
    if (gone.isEmpty() && added.isEmpty()) {
      return snapshot.getVersion();
    }
    Transaction transaction =
        snapshot.buildUpdateTableTransaction(ENGINE, Operation.WRITE).build(engine);
    return commit(transaction, table, added, gone);
  }

  private long commit(
      Transaction transaction, Table<?> table, List<WrittenFile> added, List<AddFile> gone) {
    List<Row> actions = new ArrayList<>();
    long now = System.currentTimeMillis();
    for (AddFile file : gone) {
      actions.add(
          SingleAction.createRemoveFileSingleAction(
              file.toRemoveFileRow(/* dataChange= */ true, Optional.of(now))));
    }
    actions.addAll(appendActions(transaction, added));
    TransactionCommitResult result =
        transaction.commit(
            engine,
            CloseableIterable.inMemoryIterable(Utils.toCloseableIterator(actions.iterator())));
    runHooks(result, table.name());
    return result.getVersion();
  }

  private List<Row> appendActions(Transaction transaction, List<WrittenFile> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    Row state = transaction.getTransactionState(engine);
    CloseableIterator<DataFileStatus> statuses =
        Utils.toCloseableIterator(files.stream().map(TableLog::status).iterator());
    return Transaction.generateAppendActions(
            engine, state, statuses, Transaction.getWriteContext(engine, state, Map.of()))
        .toInMemoryList();
  }

  private static DataFileStatus status(WrittenFile file) {
    return new DataFileStatus(
        file.path(),
        file.sizeBytes(),
        file.modifiedAtMillis(),
        Optional.of(
            new DataFileStatistics(
                file.rowCount(), Map.of(), Map.of(), Map.of(), Optional.empty())));
  }

  private void runHooks(TransactionCommitResult result, String tableName) {
    for (PostCommitHook hook : result.getPostCommitHooks()) {
      try {
        hook.threadSafeInvoke(engine);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot finish the commit to " + tableName, e);
      }
    }
  }

  private Snapshot latestOrNew(Table<?> table) {
    return latest(table.name()).orElseGet(() -> create(table));
  }

  private Snapshot create(Table<?> table) {
    TableManager.buildCreateTableTransaction(
            workspace.tablePath(table.name()), DeltaSchema.of(table.rowType()), ENGINE)
        .build(engine)
        .commit(engine, CloseableIterable.emptyIterable());
    return latest(table.name()).orElseThrow();
  }

  private Optional<Snapshot> latest(String tableName) {
    try {
      return Optional.of(TableManager.loadSnapshot(workspace.tablePath(tableName)).build(engine));
    } catch (TableNotFoundException e) {
      return Optional.empty();
    }
  }

  private List<String> paths(Snapshot snapshot) {
    String folder = snapshot.getPath();
    return addFiles(snapshot).stream().map(file -> folder + "/" + file.getPath()).sorted().toList();
  }

  private String fullPath(Table<?> table, AddFile file) {
    return workspace.tablePath(table.name()) + "/" + file.getPath();
  }

  private List<AddFile> addFiles(Snapshot snapshot) {
    List<AddFile> files = new ArrayList<>();
    Scan scan = snapshot.getScanBuilder().build();
    try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> rows = batches.next().getRows()) {
          rows.forEachRemaining(row -> files.add(addFile(row)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the log of " + snapshot.getPath(), e);
    }
    files.sort(Comparator.comparing(AddFile::getPath));
    return files;
  }

  private static AddFile addFile(Row scanFile) {
    return new AddFile(scanFile.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL));
  }
}
