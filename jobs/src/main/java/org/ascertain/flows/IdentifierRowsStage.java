package org.ascertain.flows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.ascertain.flows.evidence.CustomerRow;
import org.ascertain.flows.evidence.ForeignContact;
import org.ascertain.flows.evidence.HeldContact;
import org.ascertain.flows.identifiers.IdentifierHit;
import org.ascertain.flows.identifiers.IdentifierProbe;
import org.ascertain.flows.identifiers.KnownIdentifier;
import org.ascertain.flows.identifiers.ObservedToken;
import org.ascertain.flows.identifiers.ObservedTokens;
import org.ascertain.flows.identifiers.RecordTokens;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.HttpRequest;
import org.ascertain.tables.Item;
import org.ascertain.tables.LoadFileRow;
import org.ascertain.tables.PersonIdentifier;
import org.ascertain.tables.PolicyChange;
import org.ascertain.tables.RecipientContact;
import org.ascertain.tables.Source;
import scala.Tuple2;

/**
 * Identifiers: what was observed outside, probed with what each customer holds; the address books
 * of those who connected; what third parties keep; and who is meant.
 */
final class IdentifierRowsStage {
  private static final String NETWORK_FOLDER =
      "(?i)(^|[/\\\\\\\\])(facebook|linkedin|xing|twitter|instagram|vk|plaxo)$";
  private static final String ABOUT_OTHERS =
      "(exclusion_reason IS NULL OR exclusion_reason NOT IN ('own-organisation', 'mailbox-owner',"
          + " 'system-sender', 'message-id', 'machine-made', 'url-userinfo', 'file-name'))";

  private final TableStore tables;

  IdentifierRowsStage(TableStore tables) {
    this.tables = tables;
  }

  /** An observed token of a customer. */
  public record CustomerToken(String customerId, String token) implements Serializable {}

  /** Identifiers of a customer that are a form of an observed token. */
  Dataset<IdentifierHit> hits(Dataset<CustomerRow> requests) {
    Dataset<CustomerToken> tokens =
        requestTokens(requests).union(exportTokens()).union(foreignTokens()).distinct();
    Dataset<KnownIdentifier> known = known(tokens.toDF());
    return tokens
        .groupByKey(
            (MapFunction<CustomerToken, String>) CustomerToken::customerId, Encoders.STRING())
        .cogroup(
            known.groupByKey(
                (MapFunction<KnownIdentifier, String>) KnownIdentifier::customerId,
                Encoders.STRING()),
            (CoGroupFunction<String, CustomerToken, KnownIdentifier, IdentifierHit>)
                (customer, observed, held) -> probe(observed, held),
            RecordEncoder.of(IdentifierHit.class));
  }

  private static Iterator<IdentifierHit> probe(
      Iterator<CustomerToken> observed, Iterator<KnownIdentifier> held) {
    Set<String> tokens = new LinkedHashSet<>();
    observed.forEachRemaining(token -> tokens.add(token.token()));
    IdentifierProbe probe = new IdentifierProbe(tokens);
    List<IdentifierHit> hits = new ArrayList<>();
    held.forEachRemaining(identifier -> hits.addAll(probe.hits(identifier)));
    return hits.iterator();
  }

  private static Dataset<CustomerToken> requestTokens(Dataset<CustomerRow> requests) {
    return requests.flatMap(
        (FlatMapFunction<CustomerRow, CustomerToken>)
            row ->
                ObservedTokens.of((HttpRequest) row.row()).stream()
                    .map(token -> new CustomerToken(row.customerId(), token.text()))
                    .iterator(),
        RecordEncoder.of(CustomerToken.class));
  }

  /** A request and a token in it. */
  public record RequestToken(String rowId, String ofCustomer, String token, boolean isPlain)
      implements Serializable {}

  /**
   * The requests with plain identifiers, and those with digests of somebody whom the customer
   * knows: most digests on the wire are ids of sessions and pages. Hosts alone stay.
   */
  Dataset<CustomerRow> telling(Dataset<CustomerRow> requests, Dataset<IdentifierHit> hits) {
    Dataset<Row> tokens =
        requests
            .flatMap(
                (FlatMapFunction<CustomerRow, RequestToken>) IdentifierRowsStage::requestTokens,
                RecordEncoder.of(RequestToken.class))
            .toDF();
    Dataset<Row> matched =
        hits.selectExpr("customerId AS hit_customer", "token AS hit_token").distinct();
    Dataset<Row> wanted =
        tokens
            .join(matched, expr("ofCustomer = hit_customer AND token = hit_token"), "left")
            .where("isPlain OR hit_token IS NOT NULL")
            .selectExpr("rowId AS wanted")
            .distinct();
    return requests
        .join(wanted, col("rowId").equalTo(col("wanted")), "left_semi")
        .as(CustomerRowsStage.encoder());
  }

  private static Iterator<RequestToken> requestTokens(CustomerRow row) {
    HttpRequest request = (HttpRequest) row.row();
    List<RequestToken> tokens = new ArrayList<>();
    if (request.isHostOnly()) {
      tokens.add(new RequestToken(row.rowId(), row.customerId(), "", true));
    }
    for (ObservedToken token : ObservedTokens.of(request)) {
      boolean isPlain = token.kind() != IdentifierKind.HASH;
      tokens.add(new RequestToken(row.rowId(), row.customerId(), token.text(), isPlain));
    }
    return tokens.iterator();
  }

  private Dataset<CustomerToken> exportTokens() {
    return tables
        .read(RecipientContact.class)
        .flatMap(
            (FlatMapFunction<RecipientContact, CustomerToken>)
                contact ->
                    RecordTokens.of(contact.emails(), contact.phones()).stream()
                        .map(text -> token(contact.customerId(), text))
                        .iterator(),
            RecordEncoder.of(CustomerToken.class));
  }

  private Dataset<CustomerToken> foreignTokens() {
    return tables
        .typed(ContactRecord.class, tables.rows(ContactRecord.class).where(IS_FOREIGN))
        .flatMap(
            (FlatMapFunction<ContactRecord, CustomerToken>)
                contact ->
                    RecordTokens.of(contact.emails(), contact.phones()).stream()
                        .map(text -> token(contact.customerId(), text))
                        .iterator(),
            RecordEncoder.of(CustomerToken.class));
  }

  private static final String IS_FOREIGN = "holder = 'THIRD_PARTY'";

  private static CustomerToken token(String customerId, String text) {
    return new CustomerToken(customerId == null ? "" : customerId, text);
  }

  /**
   * Each identifier once for each customer of whom something was observed, best a contact record.
   */
  private Dataset<KnownIdentifier> known(Dataset<Row> tokens) {
    Dataset<Row> customers = tokens.selectExpr("customerId AS observed_customer").distinct();
    Dataset<Row> records =
        tables.rows(ContactRecord.class).where("holder = 'CUSTOMER' AND " + ABOUT_OTHERS);
    Dataset<Row> ofRecords =
        recordIdentifiers(records, "emails", "EMAIL")
            .union(recordIdentifiers(records, "phones", "PHONE"));
    Dataset<Row> owners =
        tables.rows(Item.class).selectExpr("item_id AS of_item", "customer_id AS of_customer");
    Dataset<Row> ofMentions =
        tables
            .rows(ContactOccurrence.class)
            .where("kind IN ('EMAIL', 'PHONE') AND contact_record_id IS NULL AND " + ABOUT_OTHERS)
            .join(owners, col("item_id").equalTo(col("of_item")))
            .selectExpr(
                "coalesce(of_customer, '') AS customer",
                "kind",
                "value",
                "CAST(NULL AS STRING) AS contact_record_id",
                "occurrence_id");
    return ofRecords
        .union(ofMentions)
        .join(customers, col("customer").equalTo(col("observed_customer")), "left_semi")
        .groupBy("customer", "kind", "value")
        .agg(
            expr("min(contact_record_id)").as("contactRecordId"),
            expr("min(occurrence_id)").as("occurrence"))
        .selectExpr(
            "customer AS customerId",
            "kind",
            "value",
            "CAST(NULL AS STRING) AS raw",
            "contactRecordId",
            "IF(contactRecordId IS NULL, occurrence, NULL) AS occurrenceId")
        .as(RecordEncoder.of(KnownIdentifier.class));
  }

  private static Dataset<Row> recordIdentifiers(Dataset<Row> records, String list, String kind) {
    return records.selectExpr(
        "coalesce(customer_id, '') AS customer",
        "'" + kind + "' AS kind",
        "explode(" + list + ") AS value",
        "contact_record_id",
        "CAST(NULL AS STRING) AS occurrence_id");
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
            .where(IS_FOREIGN)
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

  /** A customer's identifier, of whom it has to be known who is meant. */
  public record CustomerIdentifier(String customerId, String identifier) implements Serializable {}

  /** The persons behind the identifiers of hits and messages. */
  Dataset<CustomerRow> persons(Dataset<Row> hits, Dataset<Row> families) {
    Dataset<Row> items =
        tables
            .rows(Item.class)
            .join(families, col("family_id").equalTo(col("of_family")))
            .selectExpr("item_id AS of_item", "of_customer");
    Dataset<Row> carried =
        tables
            .rows(ContactRecord.class)
            .join(items, col("item_id").equalTo(col("of_item")))
            .selectExpr("of_customer", "explode(concat(emails, phones, social_ids))")
            .union(
                tables
                    .rows(ContactOccurrence.class)
                    .where("exclusion_reason IS NULL AND kind = 'EMAIL'")
                    .join(items, col("item_id").equalTo(col("of_item")))
                    .selectExpr("of_customer", "value"))
            .union(hits.selectExpr("customerId", "value"))
            .toDF("customerId", "identifier")
            .distinct();
    Dataset<Row> wanted =
        carried
            .as(RecordEncoder.of(CustomerIdentifier.class))
            .flatMap(
                (FlatMapFunction<CustomerIdentifier, CustomerIdentifier>)
                    IdentifierRowsStage::forms,
                RecordEncoder.of(CustomerIdentifier.class))
            .toDF("of_customer", "wanted")
            .distinct();
    return tables
        .rows(PersonIdentifier.class)
        .join(wanted, col("identifier").equalTo(col("wanted")))
        .selectExpr("of_customer", "person_id", "identifier", "kind")
        .map(
            (MapFunction<Row, CustomerRow>)
                row ->
                    CustomerRow.of(
                        row.getString(0),
                        new PersonIdentifier(
                            row.getString(1),
                            row.getString(2),
                            IdentifierKind.valueOf(row.getString(3)))),
            CustomerRowsStage.encoder());
  }

  /** The identifier and, of an address, the form under which people are told apart. */
  private static Iterator<CustomerIdentifier> forms(CustomerIdentifier row) {
    List<CustomerIdentifier> forms = new ArrayList<>();
    forms.add(row);
    EmailAddress.parse(row.identifier())
        .map(EmailAddress::identity)
        .ifPresent(identity -> forms.add(new CustomerIdentifier(row.customerId(), identity)));
    return forms.iterator();
  }
}
