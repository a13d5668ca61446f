package org.ascertain.tables;

import org.apache.spark.sql.SparkSession;
import org.ascertain.spark.Progress;
import org.ascertain.spark.Sessions;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.StageRuntime;
import org.ascertain.spark.TableStore;
import org.ascertain.spark.WaveRunner;
import org.ascertain.spark.Workspace;

/** Starts the engine over the tables of this package. */
public final class TableRuntime {
  private TableRuntime() {}

  /** A runtime in the session of this process, or in one of its own where there is none. */
  public static StageRuntime start(
      String applicationName, Workspace workspace, long waveBytes, Progress progress) {
    boolean isNew = SparkSession.getDefaultSession().isEmpty();
    return new StageRuntime(
        context(Sessions.start(applicationName), workspace, waveBytes, progress),
        /* ownsSession= */ isNew);
  }

  /** What stages work with, in a given session. */
  public static StageContext context(
      SparkSession spark, Workspace workspace, long waveBytes, Progress progress) {
    TableStore tables = new TableStore(spark, workspace);
    UnitAttempts attempts = new UnitAttempts(tables);
    WaveRunner waves =
        new WaveRunner(spark, tables, workspace, attempts, Tables.rowTypes(), waveBytes, progress);
    return new StageContext(spark, workspace, tables, attempts, waves, /* runId= */ "");
  }
}
