package org.ascertain.tables;

import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.ascertain.model.StageName;
import org.ascertain.spark.AttemptLog;
import org.ascertain.spark.Table;
import org.ascertain.spark.TableStore;

/** The attempts kept in the table {@code unit_attempts}. */
public final class UnitAttempts implements AttemptLog {
  private static final String DONE = "DONE";
  private static final String REMOVED = "REMOVED";

  private final TableStore tables;

  /** The attempts of a workspace. */
  public UnitAttempts(TableStore tables) {
    this.tables = tables;
  }

  @Override
  public Set<String> done(StageName stage, String readerVersion) {
    return ids(standing(stage).where(functions.col("by").equalTo(readerVersion)));
  }

  @Override
  public Set<String> doneByAny(StageName stage) {
    return ids(standing(stage));
  }

  @Override
  public Set<Long> waves(StageName stage) {
    return new HashSet<>(of(stage).select("wave").distinct().as(Encoders.LONG()).collectAsList());
  }

  @Override
  public Table<?> table() {
    return Table.of(UnitAttempt.class);
  }

  @Override
  public Record attempt(
      StageName stage, String unitId, String readerVersion, long wave, long rows, long failures) {
    return new UnitAttempt(unitId, stage, 1, DONE, wave, readerVersion, rows, failures);
  }

  @Override
  public Record removal(StageName stage, String unitId, long wave) {
    return new UnitAttempt(unitId, stage, 1, REMOVED, wave, "", 0, 0);
  }

  /** The latest attempt holds the rows of a unit; earlier ones were taken out before it began. */
  private Dataset<Row> standing(StageName stage) {
    return of(stage)
        .groupBy("unit_id")
        .agg(
            functions.max_by(functions.col("reader_version"), functions.col("wave")).as("by"),
            functions.max_by(functions.col("status"), functions.col("wave")).as("status"))
        .where(functions.col("status").equalTo(DONE));
  }

  private Dataset<Row> of(StageName stage) {
    return tables.rows(UnitAttempt.class).where(functions.col("stage").equalTo(stage.name()));
  }

  private static Set<String> ids(Dataset<Row> rows) {
    return new HashSet<>(rows.select("unit_id").as(Encoders.STRING()).collectAsList());
  }
}
