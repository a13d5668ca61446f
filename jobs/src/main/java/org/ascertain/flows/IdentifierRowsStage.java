package org.ascertain.flows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.ascertain.flows.evidence.CustomerRow;
import org.ascertain.flows.identifiers.IdentifierHit;
import org.ascertain.flows.identifiers.IdentifierProbe;
import org.ascertain.flows.identifiers.KnownIdentifier;
import org.ascertain.flows.identifiers.ObservedToken;
import org.ascertain.flows.identifiers.ObservedTokens;
import org.ascertain.flows.identifiers.RecordTokens;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.IdentifierKind;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.HttpRequest;
import org.ascertain.tables.Item;
import org.ascertain.tables.PersonIdentifier;
import org.ascertain.tables.RecipientContact;

/**
 * Identifiers: what was observed outside, probed with what each customer holds; the address books
 * of those who connected; what third parties keep; and who is meant.
 */
final class IdentifierRowsStage {
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
