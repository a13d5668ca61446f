package org.ascertain.flows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.ascertain.flows.evidence.CustomerRow;
import org.ascertain.flows.evidence.ForeignContact;
import org.ascertain.flows.evidence.HeldContact;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.Item;
import org.ascertain.tables.LoadFileRow;
import org.ascertain.tables.PersonIdentifier;
import org.ascertain.tables.PolicyChange;
import org.ascertain.tables.RecipientContact;
import org.ascertain.tables.Source;
import scala.Tuple2;

/**
 * Contact records outside of messages: what third parties keep, and the address books of customers
 * that connected a mailbox to a network.
 */
final class HoldingRowsStage {
  private static final String NETWORK_FOLDER =
      "(?i)(^|[/\\\\\\\\])(facebook|linkedin|xing|twitter|instagram|vk|plaxo)$";
  private final TableStore tables;

  HoldingRowsStage(TableStore tables) {
    this.tables = tables;
  }

  /** Items that belong to a message: of_item. */
  private Dataset<Row> inMessages() {
    Dataset<Row> items = tables.rows(Item.class);
    Dataset<Row> tops =
        items
            .where("item_id = family_id AND kind = 'MESSAGE'")
            .selectExpr("family_id AS of_family");
    return items
        .join(tops, col("family_id").equalTo(col("of_family")), "left_semi")
        .selectExpr("item_id AS of_item");
  }

  /** What third parties keep outside of messages and of the exports that were read as records. */
  Dataset<CustomerRow> foreignContacts() {
    Dataset<Row> exports =
        tables.rows(RecipientContact.class).selectExpr("item_id AS of_item").distinct();
    Dataset<Row> contacts =
        tables
            .rows(ContactRecord.class)
            .where("holder = 'THIRD_PARTY'")
            .join(inMessages(), col("item_id").equalTo(col("of_item")), "left_anti")
            .join(exports, col("item_id").equalTo(col("of_item")), "left_anti");
    Dataset<ContactRecord> records = tables.typed(ContactRecord.class, contacts);
    Dataset<ItemDate> dates = itemDates();
    return records
        .joinWith(dates, records.col("itemId").equalTo(dates.col("ofItem")))
        .map(
            (MapFunction<Tuple2<ContactRecord, ItemDate>, CustomerRow>)
                pair ->
                    CustomerRow.of(
                        pair._1().customerId(),
                        new ForeignContact(
                            pair._1(),
                            pair._2().sourceId(),
                            pair._2().sourceKind(),
                            pair._2().producedAt())),
            CustomerRowsStage.encoder());
  }

  /** An item, its source, and the time of the load file's row that names it. */
  public record ItemDate(
      String ofItem, String sourceId, SourceKind sourceKind, @Nullable Instant producedAt)
      implements Serializable {}

  private Dataset<ItemDate> itemDates() {
    String fileName = "lower(regexp_extract(%s, '([^/\\\\\\\\]+)$', 1))";
    Dataset<Row> rows =
        tables
            .rows(LoadFileRow.class)
            .where("native_path IS NOT NULL AND occurred_at IS NOT NULL")
            .groupBy(
                expr("coalesce(customer_id, '')").as("of_customer"),
                expr(String.format(Locale.ROOT, fileName, "native_path")).as("native_name"))
            .agg(expr("min(occurred_at)").as("row_at"));
    Dataset<Row> items =
        tables
            .rows(Item.class)
            .join(
                tables.rows(Source.class).selectExpr("source_id AS of_source", "path"),
                col("source_id").equalTo(col("of_source")))
            .withColumn("path_name", expr(String.format(Locale.ROOT, fileName, "path")));
    return items
        .join(
            rows,
            expr("coalesce(customer_id, '') = of_customer AND path_name = native_name"),
            "left")
        .selectExpr(
            "item_id AS ofItem",
            "source_id AS sourceId",
            "source_kind AS sourceKind",
            "row_at AS producedAt")
        .as(RecordEncoder.of(ItemDate.class));
  }

  /** Address books of customers that connected a mailbox or have a folder named after a network. */
  Dataset<CustomerRow> heldContacts() {
    Dataset<Row> books =
        tables
            .rows(ContactRecord.class)
            .where("holder = 'CUSTOMER' AND (exclusion_reason IS NULL OR is_auto_created)")
            .join(inMessages(), col("item_id").equalTo(col("of_item")), "left_anti");
    Dataset<Row> connected =
        tables
            .rows(PolicyChange.class)
            .where("lower(operation) LIKE '%connectsubscription%'")
            .selectExpr("coalesce(customer_id, '') AS of_customer")
            .union(
                books
                    .where(col("folder").rlike(NETWORK_FOLDER.replace("\\\\\\\\", "\\\\")))
                    .selectExpr("coalesce(customer_id, '')"))
            .distinct();
    Dataset<Row> persons = personOf();
    Dataset<Row> kinds = tables.rows(Item.class).selectExpr("item_id AS kind_item", "source_kind");
    return books
        .join(connected, expr("coalesce(customer_id, '') = of_customer"), "left_semi")
        .join(kinds, col("item_id").equalTo(col("kind_item")))
        .withColumn("first_identifier", expr("coalesce(emails[0], phones[0])"))
        .join(persons, col("first_identifier").equalTo(col("of_identifier")), "left")
        .selectExpr(
            "coalesce(customer_id, '') AS customerId",
            "contact_record_id AS contactRecordId",
            "mailbox",
            "folder",
            "held_from_at AS heldFromAt",
            "is_auto_created AS isAutoCreated",
            "of_person AS personId",
            "item_id AS itemId",
            "locator",
            "source_kind AS sourceKind")
        .as(RecordEncoder.of(BookRow.class))
        .map(
            (MapFunction<BookRow, CustomerRow>)
                row -> CustomerRow.of(row.customerId(), row.contact()),
            CustomerRowsStage.encoder());
  }

  /** A contact of an address book as columns. */
  public record BookRow(
      String customerId,
      String contactRecordId,
      @Nullable String mailbox,
      @Nullable String folder,
      @Nullable Instant heldFromAt,
      boolean isAutoCreated,
      @Nullable String personId,
      String itemId,
      String locator,
      SourceKind sourceKind)
      implements Serializable {
    HeldContact contact() {
      return new HeldContact(
          contactRecordId,
          mailbox,
          folder,
          heldFromAt,
          isAutoCreated,
          personId,
          new EvidenceRef(itemId, locator, sourceKind));
    }
  }

  private Dataset<Row> personOf() {
    return tables
        .rows(PersonIdentifier.class)
        .groupBy(col("identifier").as("of_identifier"))
        .agg(expr("min(person_id)").as("of_person"));
  }
}
