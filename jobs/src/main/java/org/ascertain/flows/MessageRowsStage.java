package org.ascertain.flows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.ascertain.flows.evidence.CustomerRow;
import org.ascertain.flows.evidence.FamilyPlace;
import org.ascertain.model.Side;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.Duplicate;
import org.ascertain.tables.Item;
import org.ascertain.tables.Source;
import org.ascertain.tables.ThirdParty;
import scala.Tuple2;

/**
 * Messages that may show a flow, with all that is attached: those that carry enough contact data,
 * those that a recipient kept, and those that a network sent.
 */
final class MessageRowsStage {
  private static final Set<String> NETWORKS = Set.of("social_network", "contact_sync_app");
  private static final String COUNTED = "exclusion_reason IS NULL";
  private static final String LOOSE_ADDRESS =
      COUNTED + " AND kind = 'EMAIL' AND contact_record_id IS NULL AND segment <> 'HEADER'";

  private final TableStore tables;
  private final Broadcast<FlowLookups> lookups;

  MessageRowsStage(TableStore tables, Broadcast<FlowLookups> lookups) {
    this.tables = tables;
    this.lookups = lookups;
  }

  /** The families: of_family, of_customer, of_source. */
  Dataset<Row> families() {
    Dataset<Row> items = tables.rows(Item.class);
    Dataset<Row> tops = items.where("item_id = family_id AND kind = 'MESSAGE'");
    Dataset<Row> ids =
        bearing(items)
            .union(keptByRecipients(tops))
            .union(tops.where(isFromNetwork()).select("family_id"))
            .distinct()
            .toDF("of_family");
    return tops.join(ids, col("family_id").equalTo(col("of_family")))
        .selectExpr(
            "of_family", "coalesce(customer_id, '') AS of_customer", "source_id AS of_source");
  }

  /** Items, contact records, mentions and places of the families. */
  Dataset<CustomerRow> rows(Dataset<Row> families) {
    Dataset<Row> items =
        tables
            .rows(Item.class)
            .join(families, col("family_id").equalTo(col("of_family")))
            .withColumn("text", lit(null).cast("string"));
    Dataset<ItemOwner> owners =
        items
            .selectExpr("item_id AS ofItem", "of_customer AS ofCustomer")
            .as(RecordEncoder.of(ItemOwner.class));
    return owned(tables.typed(Item.class, items), owners)
        .union(owned(tables.typed(ContactRecord.class, contactRecords()), owners))
        .union(owned(tables.typed(ContactOccurrence.class, mentions()), owners))
        .union(places(families));
  }

  /** Rows with an item, each for the customer of that item. */
  static <R extends Record> Dataset<CustomerRow> owned(Dataset<R> rows, Dataset<ItemOwner> owners) {
    Column isSameItem = rows.col("itemId").equalTo(owners.col("ofItem"));
    return rows.joinWith(owners, isSameItem)
        .map(
            (MapFunction<Tuple2<R, ItemOwner>, CustomerRow>)
                pair -> CustomerRow.of(pair._2().ofCustomer(), pair._1()),
            CustomerRowsStage.encoder());
  }

  private Dataset<Row> contactRecords() {
    return tables.rows(ContactRecord.class).where(COUNTED);
  }

  private Dataset<Row> mentions() {
    return tables.rows(ContactOccurrence.class).where(LOOSE_ADDRESS);
  }

  /** Families whose parts hold enough records or loose addresses to be a bulk. */
  private Dataset<Row> bearing(Dataset<Row> items) {
    int bulk = lookups.value().settings().bulkThreshold();
    int body = lookups.value().settings().bodyThreshold();
    Dataset<Row> holdings =
        contactRecords()
            .selectExpr("item_id AS of_item", "1 AS record_count", "0 AS mention_count")
            .union(mentions().selectExpr("item_id", "0", "1"));
    return items
        .select("item_id", "family_id")
        .join(holdings, col("item_id").equalTo(col("of_item")))
        .groupBy("family_id")
        .agg(expr("sum(record_count)").as("records"), expr("sum(mention_count)").as("mentions"))
        .where(
            String.format(
                Locale.ROOT,
                "records >= %d OR records + mentions >= %d",
                bulk,
                Math.min(bulk, body)))
        .select("family_id");
  }

  private Dataset<Row> keptByRecipients(Dataset<Row> tops) {
    Dataset<Row> recipients =
        tables.rows(Source.class).where("side = 'RECIPIENT'").selectExpr("source_id AS of_source");
    return tops.join(recipients, col("source_id").equalTo(col("of_source")), "left_semi")
        .select("family_id");
  }

  /** Whether a sender's domain is a network's or lies below it. */
  private Column isFromNetwork() {
    Set<String> domains = new TreeSet<>();
    for (ThirdParty row : lookups.value().thirdParties()) {
      if (NETWORKS.contains(row.category())) {
        row.domains().forEach(domain -> domains.add(Pattern.quote(domain)));
      }
    }
    if (domains.isEmpty()) {
      return lit(false);
    }
    String pattern = "[@.](" + String.join("|", domains) + ")$";
    return org.apache.spark.sql.functions.exists(
        col("participants"),
        participant ->
            participant
                .getField("role")
                .equalTo("FROM")
                .and(participant.getField("address").rlike(pattern)));
  }

  private Dataset<CustomerRow> places(Dataset<Row> families) {
    Dataset<Row> sources =
        tables.rows(Source.class).select("source_id", "side", "third_party_id", "path");
    Dataset<Row> groups =
        tables
            .rows(Duplicate.class)
            .groupBy("item_id")
            .agg(expr("array_sort(collect_set(group_id))").as("group_ids"));
    return families
        .join(sources, col("of_source").equalTo(col("source_id")))
        .join(groups, col("of_family").equalTo(col("item_id")), "left")
        .selectExpr(
            "of_customer",
            "of_family",
            "side",
            "third_party_id",
            "path",
            "coalesce(group_ids, array()) AS group_ids")
        .map((MapFunction<Row, CustomerRow>) MessageRowsStage::place, CustomerRowsStage.encoder());
  }

  private static CustomerRow place(Row row) {
    FamilyPlace place =
        new FamilyPlace(
            row.getString(1),
            Side.valueOf(row.getString(2)),
            row.getString(3),
            row.getString(4),
            row.<String>getList(5));
    return CustomerRow.of(row.getString(0), place);
  }
}
