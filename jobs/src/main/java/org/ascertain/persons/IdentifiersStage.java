package org.ascertain.persons;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.ContactRecord;

/** The distinct identifiers of the matter, and its distinct contact records. */
final class IdentifiersStage {
  /** What counts as contact data, and whom headers name. */
  private static final String COUNTED =
      "kind <> 'NAME' AND (exclusion_reason IS NULL OR segment = 'HEADER'"
          + " OR contact_record_id IS NOT NULL)";

  private final TableStore tables;

  IdentifiersStage(TableStore tables) {
    this.tables = tables;
  }

  /** Contact records; equal ones are one. */
  Dataset<SeenRecord> records() {
    return tables
        .rows(ContactRecord.class)
        .groupBy(
            col("full_name").as("fullName"),
            col("organization"),
            col("postal"),
            col("emails"),
            col("phones"),
            col("social_ids").as("socialIds"))
        .agg(expr("min(item_id)").as("itemId"))
        .as(RecordEncoder.of(SeenRecord.class));
  }

  /** Identifiers with all that stands beside them. */
  Dataset<Node> nodes(Dataset<SeenRecord> records) {
    Dataset<SeenText> ofRecords =
        records.flatMap(
            (FlatMapFunction<SeenRecord, SeenText>) record -> record.texts().iterator(),
            RecordEncoder.of(SeenText.class));
    return occurrences()
        .union(ofRecords)
        .groupBy(col("kind"), col("value"), col("textKind"), col("text"))
        .agg(
            expr("sum(seenCount)").as("seenCount"),
            expr("sum(textCount)").as("textCount"),
            expr("min(itemId)").as("itemId"))
        .as(RecordEncoder.of(SeenText.class))
        .groupByKey((MapFunction<SeenText, String>) SeenText::key, Encoders.STRING())
        .mapGroups(
            (MapGroupsFunction<String, SeenText, Node>) (key, seen) -> Node.of(seen),
            RecordEncoder.of(Node.class));
  }

  /** Distinct words first: the name is then read once for each. */
  private Dataset<SeenText> occurrences() {
    return tables
        .rows(ContactOccurrence.class)
        .where(COUNTED)
        .groupBy(
            col("kind"), col("value"), expr("CASE WHEN segment = 'HEADER' THEN raw END").as("text"))
        .agg(expr("count(1)").as("seenCount"), expr("min(item_id)").as("itemId"))
        .selectExpr(
            "kind",
            "value",
            "CAST(NULL AS STRING) AS textKind",
            "text",
            "seenCount",
            "0L AS textCount",
            "itemId")
        .as(RecordEncoder.of(SeenText.class))
        .map(
            (MapFunction<SeenText, SeenText>) SeenText::withNameOfHeader,
            RecordEncoder.of(SeenText.class));
  }
}
