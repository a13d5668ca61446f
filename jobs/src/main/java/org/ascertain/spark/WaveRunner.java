package org.ascertain.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.ascertain.model.StageName;

/**
 * Runs the units of a stage in waves. A wave is one job: its tasks write files, then each table
 * gets one commit, and last the attempts get theirs, which alone makes the units done. Files of a
 * wave that did not come so far are taken out again by the next run.
 */
public final class WaveRunner {
  private static final int TASKS_PER_CORE = 3;
  private static final int MAX_UNITS_PER_WAVE = 20_000;

  private final SparkSession spark;
  private final Workspace workspace;
  private final TableStore tables;
  private final TableLog log;
  private final AttemptLog attempts;
  private final Map<String, Class<? extends Record>> rowTypes;
  private final long waveBytes;
  private final Progress progress;

  /**
   * A runner.
   *
   * @param rowTypes row types by table name
   * @param waveBytes bytes of units that make a wave: about a minute of work
   */
  public WaveRunner(
      SparkSession spark,
      TableStore tables,
      Workspace workspace,
      AttemptLog attempts,
      Map<String, Class<? extends Record>> rowTypes,
      long waveBytes,
      Progress progress) {
    this.spark = spark;
    this.workspace = workspace;
    this.tables = tables;
    this.log = tables.log();
    this.attempts = attempts;
    this.rowTypes = Map.copyOf(rowTypes);
    this.waveBytes = waveBytes;
    this.progress = progress;
  }

  /** Reads the units that this version of the reader has not done yet, each as a whole. */
  public <U extends WorkUnit> void run(
      StageName stage, String readerVersion, List<U> units, RowWorkFactory<U> work)
      throws IOException {
    runWaves(stage, readerVersion, units, (prefix, wave) -> readUnits(prefix, wave, work));
  }

  /**
   * Reads rows that belong to the units that this version of the reader has not done yet.
   *
   * @param rowsOf the rows of some units; asked once per wave
   */
  public <U extends WorkUnit, I> void runRows(
      StageName stage,
      String readerVersion,
      List<U> units,
      RowsOfUnits<I> rowsOf,
      RowWorkFactory<I> work)
      throws IOException {
    runWaves(
        stage,
        readerVersion,
        units,
        (prefix, wave) -> readRows(prefix, rowsOf.of(ids(wave)), work));
  }

  /** The rows of some units, for a wave. */
  @FunctionalInterface
  public interface RowsOfUnits<I> {
    /** Rows of the units with these ids. */
    Dataset<I> of(Collection<String> unitIds);
  }

  @FunctionalInterface
  private interface WaveJob<U> {
    List<TaskOutput> run(String prefix, List<U> wave);
  }

  private <U extends WorkUnit> void runWaves(
      StageName stage, String readerVersion, List<U> units, WaveJob<U> job) throws IOException {
    removeAbandoned(stage);
    removeGone(stage, units);
    List<U> pending = pending(stage, readerVersion, units);
    long total = pending.stream().mapToLong(WorkUnit::sizeBytes).sum();
    long done = 0;
    long number = nextWave(stage);
    progress.advanced(stage, done, total, "bytes");
    for (List<U> wave : WavePlan.waves(pending, waveBytes, MAX_UNITS_PER_WAVE)) {
      String prefix = prefix(stage, number);
      commit(stage, readerVersion, number, wave, job.run(prefix, wave));
      done += wave.stream().mapToLong(WorkUnit::sizeBytes).sum();
      progress.advanced(stage, done, total, "bytes");
      number++;
    }
  }

  /** Takes out the rows of units that are no longer there: their source was withdrawn. */
  private <U extends WorkUnit> void removeGone(StageName stage, List<U> units) throws IOException {
    Set<String> gone = new TreeSet<>(attempts.doneByAny(stage));
    units.forEach(unit -> gone.remove(unit.unitId()));
    if (gone.isEmpty()) {
      return;
    }
    removeRows(stage, gone);
    long number = nextWave(stage);
    List<Record> rows = new ArrayList<>();
    gone.forEach(unit -> rows.add(attempts.removal(stage, unit, number)));
    append(stage, number, attempts.table().name(), attemptFiles(stage, number, rows));
  }

  private void removeRows(StageName stage, Collection<String> units) {
    for (String table : stage.writes()) {
      if (!units.isEmpty() && Table.of(rowTypes.get(table)).hasColumn("unit_id")) {
        tables.removeUnits(rowTypes.get(table), units);
      }
    }
  }

  private <U extends WorkUnit> List<U> pending(
      StageName stage, String readerVersion, List<U> units) {
    Set<String> done = attempts.done(stage, readerVersion);
    List<U> pending = units.stream().filter(unit -> !done.contains(unit.unitId())).toList();
    Set<String> doneByOther = attempts.doneByAny(stage);
    List<String> redone = ids(pending).stream().filter(doneByOther::contains).toList();
    removeRows(stage, redone);
    return pending;
  }

  private <U extends WorkUnit> List<TaskOutput> readUnits(
      String prefix, List<U> wave, RowWorkFactory<U> work) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int slots = context.defaultParallelism() * TASKS_PER_CORE;
    List<List<U>> tasks = WavePlan.tasks(wave, slots);
    JavaRDD<List<U>> rdd = context.parallelize(tasks, tasks.size());
    TaskJob<U> job = taskJob(prefix, work);
    return rdd.map(units -> job.read(units.iterator())).collect();
  }

  private <I> List<TaskOutput> readRows(String prefix, Dataset<I> rows, RowWorkFactory<I> work) {
    TaskJob<I> job = taskJob(prefix, work);
    FlatMapFunction<Iterator<I>, TaskOutput> read =
        partition -> List.of(job.read(partition)).iterator();
    return rows.javaRDD().mapPartitions(read).collect();
  }

  private <I> TaskJob<I> taskJob(String prefix, RowWorkFactory<I> work) {
    SerializableConfiguration configuration =
        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    return new TaskJob<>(workspace, prefix, configuration, work);
  }

  private <U extends WorkUnit> void commit(
      StageName stage, String readerVersion, long number, List<U> wave, List<TaskOutput> outputs)
      throws IOException {
    Map<String, List<WrittenFile>> files = new TreeMap<>();
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (TaskOutput output : outputs) {
      output.files().forEach(file -> add(files, file));
      output.counts().forEach((unit, rows) -> merge(counts, unit, rows));
    }
    files.forEach((table, written) -> append(stage, number, table, written));
    List<Record> rows = new ArrayList<>();
    wave.forEach(unit -> rows.add(attempt(stage, readerVersion, number, unit, counts)));
    append(stage, number, attempts.table().name(), attemptFiles(stage, number, rows));
  }

  private Record attempt(
      StageName stage,
      String readerVersion,
      long number,
      WorkUnit unit,
      Map<String, Map<String, Long>> counts) {
    Map<String, Long> rows = counts.getOrDefault(unit.unitId(), Map.of());
    long main = rows.getOrDefault(stage.writes().get(0), 0L);
    long failed = rows.getOrDefault("item_failures", 0L) + rows.getOrDefault("record_rejects", 0L);
    return attempts.attempt(stage, unit.unitId(), readerVersion, number, main, failed);
  }

  private List<WrittenFile> attemptFiles(StageName stage, long number, List<Record> rows)
      throws IOException {
    try (TaskFiles file =
        new TaskFiles(
            workspace, prefix(stage, number), spark.sparkContext().hadoopConfiguration())) {
      rows.forEach(file);
      return file.finish().files();
    }
  }

  private void append(StageName stage, long number, String table, List<WrittenFile> files) {
    Class<? extends Record> rowType =
        table.equals(attempts.table().name()) ? attempts.table().rowType() : rowTypes.get(table);
    if (rowType == null) {
      throw new IllegalStateException("Stage " + stage.label() + " wrote unknown table " + table);
    }
    log.append(Table.of(rowType), files, stage.label(), number);
  }

  private void removeAbandoned(StageName stage) {
    Set<Long> committed = attempts.waves(stage);
    for (String table : stage.writes()) {
      log.rewrite(
          Table.of(rowTypes.get(table)), path -> isAbandoned(stage, committed, path), List.of());
    }
  }

  private static boolean isAbandoned(StageName stage, Set<Long> committed, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String[] parts = name.split("-", -1);
    return parts[0].equals(stage.label())
        && parts.length > 2
        && !committed.contains(Long.parseLong(parts[1]));
  }

  private long nextWave(StageName stage) {
    Set<String> written = new HashSet<>(stage.writes());
    written.add(attempts.table().name());
    long last = 0;
    for (String table : written) {
      last = Math.max(last, log.transactionVersion(table, stage.label()).orElse(0));
    }
    return last + 1;
  }

  private static String prefix(StageName stage, long number) {
    return stage.label() + "-" + String.format(Locale.ROOT, "%08d", number);
  }

  private static <U extends WorkUnit> List<String> ids(List<U> units) {
    return units.stream().map(WorkUnit::unitId).toList();
  }

  private static void add(Map<String, List<WrittenFile>> files, WrittenFile file) {
    files.computeIfAbsent(file.tableName(), table -> new ArrayList<>()).add(file);
  }

  private static void merge(
      Map<String, Map<String, Long>> counts, String unit, Map<String, Long> rows) {
    Map<String, Long> sum = counts.computeIfAbsent(unit, key -> new TreeMap<>());
    rows.forEach((table, count) -> sum.merge(table, count, Long::sum));
  }
}
