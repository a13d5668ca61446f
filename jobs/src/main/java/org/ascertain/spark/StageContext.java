package org.ascertain.spark;

import org.apache.spark.sql.SparkSession;

/**
 * What a stage works with.
 *
 * @param spark the session
 * @param workspace where tables lie
 * @param tables reads and writes them
 * @param attempts which units are done
 * @param waves runs units in waves
 * @param runId the run that the work belongs to; empty outside of one
 */
public record StageContext(
    SparkSession spark,
    Workspace workspace,
    TableStore tables,
    AttemptLog attempts,
    WaveRunner waves,
    String runId) {
  /** The same within a run. */
  public StageContext inRun(String id) {
    return new StageContext(spark, workspace, tables, attempts, waves, id);
  }
}
