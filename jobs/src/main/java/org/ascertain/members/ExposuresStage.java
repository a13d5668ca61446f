package org.ascertain.members;

import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.ascertain.matter.Matter;
import org.ascertain.matter.Period;
import org.ascertain.matter.Theory;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.Exposure;
import org.ascertain.tables.Flow;
import org.ascertain.tables.FlowContact;
import org.ascertain.tables.FrameCustomer;
import org.ascertain.tables.PersonIdentifier;

/** The part of {@link MembersStage} that turns flows into exposures. */
final class ExposuresStage {
  private final Matter matter;
  private final TableStore tables;

  ExposuresStage(Matter matter, TableStore tables) {
    this.matter = matter;
    this.tables = tables;
  }

  /** What the flows of each customer come to. */
  Dataset<CustomerFlows> customerFlows() {
    Period period = matter.classDefinition().period();
    Theory theory = matter.theory();
    Dataset<FlowFacts> facts =
        tables.typed(FlowFacts.class, tables.rows(Flow.class).where("customer_id IS NOT NULL"));
    return facts
        .groupByKey((MapFunction<FlowFacts, String>) FlowFacts::customerId, Encoders.STRING())
        .mapGroups(
            (MapGroupsFunction<String, FlowFacts, CustomerFlows>)
                (customerId, flows) -> new Exposures(period, theory).of(customerId, flows),
            RecordEncoder.of(CustomerFlows.class));
  }

  /** The exposures, with the distinct contacts and persons that their flows touched. */
  Dataset<Exposure> exposures(Dataset<CustomerFlows> customerFlows) {
    Dataset<Exposure> exposures =
        customerFlows.flatMap(
            (FlatMapFunction<CustomerFlows, Exposure>) flows -> flows.exposures().iterator(),
            RecordEncoder.of(Exposure.class));
    Dataset<Row> rows = tables.columns(Exposure.class, exposures);
    Dataset<Row> counted =
        rows.withColumn("first_flow_id", functions.expr("flow_ids[0]"))
            .join(touched(rows), "first_flow_id", "left")
            .withColumn("contact_count", functions.expr("greatest(contact_count, contacts)"))
            .withColumn("person_count", functions.col("people"))
            .withColumn("non_user_count", functions.expr("people - users"));
    return tables.typed(Exposure.class, counted);
  }

  /** Distinct contacts, people and known users by the exposure's first flow. */
  private Dataset<Row> touched(Dataset<Row> exposures) {
    Dataset<Row> flows =
        exposures.selectExpr(
            "flow_ids[0] AS first_flow_id", "third_party_id", "explode(flow_ids) AS flow_id");
    Dataset<Row> contacts =
        tables
            .rows(FlowContact.class)
            .selectExpr(
                "flow_id", "coalesce(contact_record_id, occurrence_id) AS contact", "person_id");
    return flows
        .join(contacts, "flow_id")
        .join(knownUsers(), "person_id", "left")
        .join(
            knownHolders(),
            functions.expr("person_id = holder AND third_party_id = held_by"),
            "left")
        .groupBy("first_flow_id")
        .agg(
            functions.countDistinct("contact").as("contacts"),
            functions.expr("nullif(count(DISTINCT person_id), 0)").as("people"),
            functions
                .expr("count(DISTINCT CASE WHEN is_user OR holder IS NOT NULL THEN person_id END)")
                .as("users"));
  }

  /** People with an address in a domain of a customer of the frame. */
  private Dataset<Row> knownUsers() {
    Dataset<Row> domains =
        tables
            .rows(FrameCustomer.class)
            .selectExpr("explode(domains) AS domain")
            .selectExpr("lower(domain) AS domain")
            .distinct();
    return addresses()
        .selectExpr("person_id", "split_part(identifier, '@', -1) AS domain")
        .join(functions.broadcast(domains), "domain")
        .selectExpr("person_id", "true AS is_user")
        .distinct();
  }

  /** People whose own mailbox had a flow to a third party: they held an account there. */
  private Dataset<Row> knownHolders() {
    Dataset<Row> mailboxes =
        tables
            .rows(Flow.class)
            .where("mailbox IS NOT NULL AND third_party_id IS NOT NULL")
            .selectExpr("mailbox AS identifier", "third_party_id AS held_by")
            .distinct();
    return addresses()
        .join(mailboxes, "identifier")
        .selectExpr("person_id AS holder", "held_by")
        .distinct();
  }

  private Dataset<Row> addresses() {
    return tables
        .rows(PersonIdentifier.class)
        .where("kind = 'EMAIL'")
        .select("person_id", "identifier");
  }
}
