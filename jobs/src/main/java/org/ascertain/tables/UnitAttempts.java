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

  private final TableStore tables;

  /** The attempts of a workspace. */
  public UnitAttempts(TableStore tables) {
    this.tables = tables;
  }

  @Override
  public Set<String> done(StageName stage, String readerVersion) {
    // The latest attempt holds the rows; earlier ones were taken out before it began.
    Dataset<Row> latest =
        of(stage)
            .groupBy("unit_id")
            .agg(functions.max_by(functions.col("reader_version"), functions.col("wave")).as("by"));
    return ids(latest.where(functions.col("by").equalTo(readerVersion)));
  }

  @Override
  public Set<String> doneByAny(StageName stage) {
    return ids(of(stage).select("unit_id").distinct());
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

  private Dataset<Row> of(StageName stage) {
    return tables.rows(UnitAttempt.class).where(functions.col("stage").equalTo(stage.name()));
  }

  private static Set<String> ids(Dataset<Row> rows) {
    return new HashSet<>(rows.select("unit_id").as(Encoders.STRING()).collectAsList());
  }
}
