package org.ascertain.persons;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.ascertain.spark.RecordEncoder;

/** The links that deterministic keys make. */
final class LinksStage {
  private static final Encoder<Link> LINK = RecordEncoder.of(Link.class);

  private LinksStage() {}

  /** All links, each once for each rule, with the number of records that show it. */
  static Dataset<Link> of(Dataset<Node> nodes, Dataset<SeenRecord> records) {
    return ofMailboxes(nodes)
        .union(ofRecords(nodes, records))
        .groupBy(
            col("left"),
            col("right"),
            col("leftName"),
            col("rightName"),
            col("rule"),
            col("score"),
            col("agreement"))
        .agg(expr("sum(support)").as("support"), expr("min(itemId)").as("itemId"))
        .as(LINK);
  }

  private static Dataset<Link> ofMailboxes(Dataset<Node> nodes) {
    return nodes
        .flatMap(
            (FlatMapFunction<Node, Spelling>) node -> Spelling.of(node).stream().iterator(),
            RecordEncoder.of(Spelling.class))
        .repartition(col("identity"))
        .sortWithinPartitions(col("identity"), col("key"))
        .mapPartitions(
            (MapPartitionsFunction<Spelling, Link>) rows -> new SpellingLinks(rows), LINK);
  }

  private static Dataset<Link> ofRecords(Dataset<Node> nodes, Dataset<SeenRecord> records) {
    Dataset<Row> flags =
        nodes.selectExpr("key", "name AS ownName", "suppression AS ownSuppression");
    Dataset<RecordMember> members =
        records.flatMap(
            (FlatMapFunction<SeenRecord, RecordMember>) record -> record.members().iterator(),
            RecordEncoder.of(RecordMember.class));
    return members
        .toDF()
        .join(flags, "key")
        .selectExpr(
            "recordId",
            "key",
            "recordName",
            "ownName AS name",
            "ownSuppression AS suppression",
            "itemId")
        .as(RecordEncoder.of(RecordMember.class))
        .groupByKey((MapFunction<RecordMember, String>) RecordMember::recordId, Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, RecordMember, Link>) (id, own) -> linked(own), LINK);
  }

  /** A record has a dozen members at most, each once for every item that shows it. */
  private static Iterator<Link> linked(Iterator<RecordMember> members) {
    List<RecordMember> own = new ArrayList<>();
    members.forEachRemaining(own::add);
    return DeterministicLinks.ofRecord(own).iterator();
  }
}
