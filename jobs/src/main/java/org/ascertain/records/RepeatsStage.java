package org.ascertain.records;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.Grant;
import org.ascertain.tables.PolicyChange;

/**
 * Settles which rows repeat which over all files: of the rows with one event id, the one of the
 * smallest item id and there the smallest ordinal stands, the others point at it, and so does what
 * was read from them. The outcome follows from the set of rows alone, so it is the same whatever
 * the order and the instalments in which files came. Tables are written only when something
 * changes.
 */
final class RepeatsStage {
  private static final UserDefinedFunction REPEATED_ID =
      udf(
          (UDF5<String, Long, String, String, Long, String>)
              (itemId, ordinal, recordId, firstItemId, firstOrdinal) ->
                  Repeats.repeatedId(itemId, ordinal, recordId, firstItemId, firstOrdinal),
          DataTypes.StringType);

  private RepeatsStage() {}

  static void settle(StageContext context) {
    TableStore tables = context.tables();
    Dataset<Row> repeated = repeated(tables).localCheckpoint();
    settle(tables, AuditEvent.class, repeated);
    settle(tables, Grant.class, repeated);
    settle(tables, PolicyChange.class, repeated);
  }

  /** Rows of the log whose event stands elsewhere, with where. */
  private static Dataset<Row> repeated(TableStore tables) {
    Dataset<Row> events =
        tables
            .rows(AuditEvent.class)
            .where("event_id IS NOT NULL")
            .selectExpr("event_id", "struct(item_id, ordinal) AS place");
    Dataset<Row> firsts =
        events
            .groupBy("event_id")
            .agg(expr("min(place)").as("first"), expr("count(*)").as("row_count"))
            .where("row_count > 1")
            .drop("row_count");
    return events
        .join(firsts, "event_id")
        .where("place != first")
        .selectExpr(
            "place.item_id AS at_item_id",
            "place.ordinal AS at_ordinal",
            "first.item_id AS first_item_id",
            "first.ordinal AS first_ordinal");
  }

  private static <R extends Record> void settle(
      TableStore tables, Class<R> rowType, Dataset<Row> repeated) {
    Dataset<Row> settled =
        tables
            .rows(rowType)
            .join(repeated, expr("item_id = at_item_id AND ordinal = at_ordinal"), "left")
            .withColumn(
                "settled_id",
                REPEATED_ID.apply(
                    col("item_id"),
                    col("ordinal"),
                    col("record_id"),
                    col("first_item_id"),
                    col("first_ordinal")));
    if (!settled.where("NOT (settled_id <=> repeats_record_id)").isEmpty()) {
      Dataset<Row> rows = settled.withColumn("repeats_record_id", col("settled_id"));
      tables.replace(rowType, tables.typed(rowType, rows));
    }
  }
}
