package org.ascertain.members;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.ascertain.matter.Matter;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.Customer;
import org.ascertain.tables.Flow;
import org.ascertain.tables.FrameCustomer;
import org.ascertain.tables.HttpRequest;
import org.ascertain.tables.Item;
import org.ascertain.tables.MailTrace;
import org.ascertain.tables.Source;
import scala.Tuple2;

/** The part of {@link MembersStage} that brings frame and evidence together by customer. */
final class CustomersStage {
  private static final List<Class<? extends Record>> RECORDS =
      List.of(AuditEvent.class, HttpRequest.class, MailTrace.class);

  private final Matter matter;
  private final TableStore tables;

  CustomersStage(Matter matter, TableStore tables) {
    this.matter = matter;
    this.tables = tables;
  }

  /** Every customer that the frame or the evidence names. */
  Dataset<Customer> customers(Dataset<CustomerEvidence> evidence) {
    Matter captured = matter;
    Dataset<FrameCustomer> frame = frame();
    Column sameCustomer = frame.col("customerId").equalTo(evidence.col("customerId"));
    return frame
        .joinWith(evidence, sameCustomer, "full_outer")
        .map(
            (MapFunction<Tuple2<FrameCustomer, CustomerEvidence>, Customer>)
                pair -> new CustomerRows(captured).of(pair._1(), pair._2()),
            RecordEncoder.of(Customer.class));
  }

  /** What was produced for each customer that the evidence names. */
  Dataset<CustomerEvidence> evidence() {
    Dataset<Row> coverage =
        coverage()
            .groupBy("customer_id")
            .agg(
                functions
                    .collect_list(
                        functions.struct(
                            "customer_id",
                            "source_kind",
                            "side",
                            "covers_from_on",
                            "covers_to_on",
                            "record_days"))
                    .as("coverage"));
    Dataset<Row> joined =
        ids()
            .join(coverage, coverage.col("customer_id").equalTo(functions.col("id")), "left")
            .drop("customer_id")
            .join(counted(mailboxes(), "mailbox", "mailbox_count"), "id", "left")
            .join(counted(ownSources(), "source_id", "source_count"), "id", "left")
            .withColumnRenamed("id", "customer_id")
            .withColumn("coverage", functions.expr("coalesce(coverage, array())"))
            .withColumn("mailbox_count", functions.expr("coalesce(mailbox_count, 0)"))
            .withColumn("source_count", functions.expr("coalesce(source_count, 0)"));
    return tables.typed(CustomerEvidence.class, joined);
  }

  /** The frame's first row of each customer. */
  private Dataset<FrameCustomer> frame() {
    Column order =
        functions
            .row_number()
            .over(Window.partitionBy("customer_id").orderBy("frame_sha256", "frame_row"));
    return tables.typed(
        FrameCustomer.class,
        tables.rows(FrameCustomer.class).withColumn("place", order).where("place = 1"));
  }

  private Dataset<Row> ids() {
    return ownSources()
        .select("customer_id")
        .union(recordDays().select("customer_id"))
        .union(tables.rows(Flow.class).selectExpr("customer_id"))
        .where("customer_id IS NOT NULL")
        .distinct()
        .withColumnRenamed("customer_id", "id");
  }

  /** Rows as {@link SourceCoverage}: declared days of sources, and days with a record. */
  private Dataset<Row> coverage() {
    Dataset<Row> declared =
        ownSources()
            .selectExpr(
                "customer_id",
                "kind AS source_kind",
                "side",
                "covers_from_on",
                "covers_to_on",
                "CAST(array() AS array<date>) AS record_days")
            .distinct();
    Dataset<Row> observed =
        recordDays()
            .groupBy("customer_id", "source_kind", "side")
            .agg(functions.sort_array(functions.collect_set("day")).as("record_days"))
            .selectExpr(
                "customer_id",
                "source_kind",
                "side",
                "CAST(NULL AS date) AS covers_from_on",
                "CAST(NULL AS date) AS covers_to_on",
                "record_days");
    return declared.union(observed);
  }

  /** Customer, kind of source, side and a day on which it holds a record. */
  private Dataset<Row> recordDays() {
    Dataset<Row> items = tables.rows(Item.class);
    Dataset<Row> days =
        items.selectExpr(
            "source_id",
            "customer_id",
            "source_kind",
            "CAST(coalesce(sent_at, received_at) AS date) AS day");
    Dataset<Row> sourceOfItem = items.select("item_id", "source_id");
    for (Class<? extends Record> type : RECORDS) {
      days = days.union(recordDays(type, sourceOfItem));
    }
    Dataset<Row> sides = tables.rows(Source.class).select("source_id", "side");
    return days.where("customer_id IS NOT NULL AND day IS NOT NULL")
        .join(functions.broadcast(sides), "source_id")
        .select("customer_id", "source_kind", "side", "day")
        .distinct();
  }

  private <R extends Record> Dataset<Row> recordDays(Class<R> type, Dataset<Row> sourceOfItem) {
    return tables
        .rows(type)
        .selectExpr("item_id", "customer_id", "source_kind", "CAST(occurred_at AS date) AS day")
        .distinct()
        .join(sourceOfItem, "item_id")
        .select("source_id", "customer_id", "source_kind", "day");
  }

  private Dataset<Row> ownSources() {
    return tables.rows(Source.class).where("customer_id IS NOT NULL");
  }

  private Dataset<Row> mailboxes() {
    Dataset<Row> all = mailboxes(ContactRecord.class).union(mailboxes(Flow.class));
    for (Class<? extends Record> type : RECORDS) {
      all = all.union(mailboxes(type));
    }
    return all;
  }

  private <R extends Record> Dataset<Row> mailboxes(Class<R> type) {
    return tables.rows(type).select("customer_id", "mailbox").where("mailbox IS NOT NULL");
  }

  private static Dataset<Row> counted(Dataset<Row> rows, String column, String count) {
    return rows.groupBy(functions.col("customer_id").as("id"))
        .agg(functions.countDistinct(column).as(count));
  }
}
