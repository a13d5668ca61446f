package org.ascertain.flows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.ascertain.flows.evidence.CustomerRow;
import org.ascertain.flows.evidence.MessageAtHand;
import org.ascertain.flows.identifiers.IdentifierHit;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.ExportAccount;
import org.ascertain.tables.FrameCustomer;
import org.ascertain.tables.Grant;
import org.ascertain.tables.HttpRequest;
import org.ascertain.tables.Item;
import org.ascertain.tables.MailTrace;
import org.ascertain.tables.PolicyChange;
import org.ascertain.tables.RecipientContact;
import org.ascertain.tables.ThirdParty;

/**
 * The rows that may show a flow, from all tables, by customer. Repeats are left out; logs are cut
 * to what some detector looks at.
 */
final class CustomerRowsStage {
  /**
   * A log may show the same application at the same mailbox without end; so many rows say enough.
   */
  private static final int MAX_USES = 500;

  private static final String FIRST_OF_EVENT = "repeats_record_id IS NULL";

  private final TableStore tables;
  private final Broadcast<FlowLookups> lookups;
  private final List<Dataset<?>> kept = new ArrayList<>();

  CustomerRowsStage(TableStore tables, Broadcast<FlowLookups> lookups) {
    this.tables = tables;
    this.lookups = lookups;
  }

  /** All rows of all customers. */
  Dataset<CustomerRow> all() {
    Dataset<CustomerRow> requests = keep(requests().map(row(HttpRequest::customerId), encoder()));
    MessageRowsStage messages = new MessageRowsStage(tables, lookups);
    HoldingRowsStage holdings = new HoldingRowsStage(tables);
    IdentifierRowsStage identifiers = new IdentifierRowsStage(tables);
    Dataset<Row> families = keep(messages.families());
    Dataset<IdentifierHit> hits = keep(identifiers.hits(requests));
    return tables
        .read(FrameCustomer.class)
        .map(row(FrameCustomer::customerId), encoder())
        .union(first(Grant.class).map(row(Grant::customerId), encoder()))
        .union(audit().map(row(AuditEvent::customerId), encoder()))
        .union(first(PolicyChange.class).map(row(PolicyChange::customerId), encoder()))
        .union(identifiers.telling(requests, hits))
        .union(traces().map(row(MailTrace::customerId), encoder()))
        .union(tracesAtHand())
        .union(first(RecipientContact.class).map(row(RecipientContact::customerId), encoder()))
        .union(first(ExportAccount.class).map(row(ExportAccount::customerId), encoder()))
        .union(messages.rows(families))
        .union(holdings.foreignContacts())
        .union(holdings.heldContacts())
        .union(hits.map(row(IdentifierHit::customerId), encoder()))
        .union(identifiers.persons(hits.toDF(), families));
  }

  /** Lets go of what was kept. */
  void release() {
    kept.forEach(Dataset::unpersist);
  }

  private <T> Dataset<T> keep(Dataset<T> rows) {
    Dataset<T> persisted = rows.persist(StorageLevel.MEMORY_AND_DISK());
    kept.add(persisted);
    return persisted;
  }

  private <R extends Record> Dataset<R> first(Class<R> rowType) {
    return tables.typed(rowType, tables.rows(rowType).where(FIRST_OF_EVENT));
  }

  /**
   * Requests to outside hosts that carry tokens, cut to these; of bare hosts the first and last.
   */
  private Dataset<HttpRequest> requests() {
    Broadcast<FlowLookups> shared = lookups;
    Dataset<Row> rows = tables.rows(HttpRequest.class).where(FIRST_OF_EVENT);
    Dataset<HttpRequest> telling =
        tables
            .typed(HttpRequest.class, rows.where("NOT is_host_only"))
            .mapPartitions(
                (MapPartitionsFunction<HttpRequest, HttpRequest>)
                    all -> new OutsideRequests(shared.value().resolver()).telling(all),
                RecordEncoder.of(HttpRequest.class));
    String place = "customer_id, mailbox, host, item_id";
    Dataset<Row> hosts =
        rows.where("is_host_only")
            .withColumn(
                "first_rank",
                expr(
                    String.format(
                        Locale.ROOT,
                        "row_number() OVER (PARTITION BY %s ORDER BY occurred_at, record_id)",
                        place)))
            .withColumn(
                "last_rank",
                expr(
                    String.format(
                        Locale.ROOT,
                        "row_number() OVER (PARTITION BY %s ORDER BY occurred_at DESC, record_id"
                            + " DESC)",
                        place)))
            .where("first_rank = 1 OR last_rank = 1");
    return telling.union(tables.typed(HttpRequest.class, hosts));
  }

  /**
   * Audit events of applications with a grant or in the registry, of people from the provider's
   * side, and those from which a grant or setting was read, whose result counts.
   */
  private Dataset<AuditEvent> audit() {
    Dataset<Row> events = tables.rows(AuditEvent.class).where(FIRST_OF_EVENT);
    Dataset<Row> wanted =
        uses(events).union(agents(events)).union(explained(events)).distinct().toDF("wanted_id");
    return tables.typed(
        AuditEvent.class,
        events
            .join(wanted, col("record_id").equalTo(col("wanted_id")), "left_semi")
            .withColumn("raw", expr("''")));
  }

  /** Uses of applications that have a grant with the customer, or that the registry names. */
  private Dataset<Row> uses(Dataset<Row> events) {
    Dataset<Row> apps =
        tables
            .rows(Grant.class)
            .where("app_id IS NOT NULL")
            .selectExpr("coalesce(customer_id, '') AS of_customer", "lower(app_id) AS of_app")
            .distinct();
    Dataset<Row> known =
        tables
            .rows(ThirdParty.class)
            .selectExpr("explode(app_ids) AS known_app")
            .selectExpr("lower(known_app) AS known_app")
            .distinct();
    Dataset<Row> narrow =
        events
            .where("app_id IS NOT NULL")
            .selectExpr(
                "record_id",
                "occurred_at",
                "coalesce(customer_id, '') AS customer",
                "lower(app_id) AS app",
                "mailbox",
                "operation");
    Column isGranted = expr("customer = of_customer AND app = of_app");
    return narrow
        .join(apps, isGranted, "left")
        .join(known, expr("app = known_app"), "left")
        .where("of_app IS NOT NULL OR known_app IS NOT NULL")
        .withColumn(
            "use_rank",
            expr(
                "row_number() OVER (PARTITION BY customer, app, mailbox, operation"
                    + " ORDER BY occurred_at, record_id)"))
        .where(col("use_rank").leq(MAX_USES))
        .select("record_id");
  }

  /** Acts from the provider's side that name somebody, or open items; so many of a kind. */
  private static Dataset<Row> agents(Dataset<Row> events) {
    return events
        .where("external_access OR user_type = 3 OR record_type = 10")
        .where(
            "user_id LIKE '%@%' OR record_type IN (2, 3, 19, 50)"
                + " OR exists(map_values(properties), value -> value LIKE '%@%')")
        .withColumn(
            "agent_rank",
            expr(
                "row_number() OVER (PARTITION BY customer_id, user_id, mailbox, operation"
                    + " ORDER BY occurred_at, record_id)"))
        .where(col("agent_rank").leq(MAX_USES))
        .select("record_id");
  }

  /** Events from which a grant or a setting was read: their results count. */
  private Dataset<Row> explained(Dataset<Row> events) {
    Dataset<Row> places =
        tables
            .rows(Grant.class)
            .select("item_id", "ordinal")
            .union(tables.rows(PolicyChange.class).select("item_id", "ordinal"))
            .distinct()
            .toDF("of_item", "of_ordinal");
    return events
        .join(places, expr("item_id = of_item AND ordinal = of_ordinal"), "left_semi")
        .select("record_id");
  }

  private Dataset<MailTrace> traces() {
    Broadcast<FlowLookups> shared = lookups;
    List<String> targets =
        tables
            .rows(PolicyChange.class)
            .where("value LIKE '%@%'")
            .selectExpr("value")
            .distinct()
            .as(Encoders.STRING())
            .collectAsList();
    return first(MailTrace.class)
        .mapPartitions(
            (MapPartitionsFunction<MailTrace, MailTrace>)
                all -> new OutsideTraces(shared.value().resolver(), targets).telling(all),
            RecordEncoder.of(MailTrace.class));
  }

  private Dataset<CustomerRow> tracesAtHand() {
    String bare = "trim(BOTH '<>' FROM trim(message_id))";
    Dataset<Row> traced =
        tables
            .rows(MailTrace.class)
            .where("message_id IS NOT NULL")
            .selectExpr("coalesce(customer_id, '') AS of_customer", bare + " AS traced_id")
            .distinct();
    Dataset<Row> messages =
        tables
            .rows(Item.class)
            .where("message_id IS NOT NULL")
            .selectExpr("coalesce(customer_id, '') AS customer_id", bare + " AS message_id")
            .distinct()
            .join(
                traced, expr("customer_id = of_customer AND message_id = traced_id"), "left_semi");
    return messages.map(
        (MapFunction<Row, CustomerRow>)
            row -> CustomerRow.of(row.getString(0), new MessageAtHand(row.getString(1))),
        encoder());
  }

  static Encoder<CustomerRow> encoder() {
    return RecordEncoder.of(CustomerRow.class);
  }

  /** How a row knows its customer. */
  interface CustomerOf<R> extends Serializable {
    String of(R row);
  }

  static <R extends Record> MapFunction<R, CustomerRow> row(CustomerOf<R> customer) {
    return row -> CustomerRow.of(customer.of(row), row);
  }
}
