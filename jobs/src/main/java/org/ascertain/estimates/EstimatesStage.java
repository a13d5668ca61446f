package org.ascertain.estimates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.ascertain.matter.Matter;
import org.ascertain.matter.Period;
import org.ascertain.model.Hashes;
import org.ascertain.model.StageName;
import org.ascertain.spark.Stage;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.ClassMember;
import org.ascertain.tables.Customer;
import org.ascertain.tables.Damages;
import org.ascertain.tables.ErrorRate;
import org.ascertain.tables.Estimate;
import org.ascertain.tables.Exposure;
import org.ascertain.tables.Flow;
import org.ascertain.tables.FlowContact;
import org.ascertain.tables.PersonMeasure;

/**
 * Stage 10: how many, how sure. The engine only adds up what flows touched; estimation runs on the
 * driver over customers, judgements and exposures.
 */
public final class EstimatesStage implements Stage {
  private static final String RULES_VERSION = "1";

  private final Matter matter;

  /** The stage for a matter. */
  public EstimatesStage(Matter matter) {
    this.matter = matter;
  }

  @Override
  public StageName name() {
    return StageName.ESTIMATES;
  }

  @Override
  public String fingerprint() {
    return Hashes.id(
        "estimates",
        RULES_VERSION,
        MeasuredRate.all(),
        matter.sampling(),
        matter.classDefinition().version(),
        matter.classDefinition().period(),
        new TreeSet<>(matter.theory().mechanisms()));
  }

  @Override
  public void run(StageContext context) {
    TableStore tables = context.tables();
    Dataset<Row> touched = touched(tables).cache();
    Subjects subjects =
        new Subjects(
            matter.sampling(),
            tables.read(ClassMember.class).collectAsList(),
            tables.read(Exposure.class).filter("inTheory").collectAsList(),
            contactCounts(touched));
    List<Subject> all =
        tables.read(Customer.class).collectAsList().stream().map(subjects::of).toList();
    List<Estimate> rows = new EstimateTable(matter, distinctPersons(tables, touched)).rows(all);
    touched.unpersist();
    tables.replace(Estimate.class, rows);
    tables.replace(ErrorRate.class, ErrorRates.rows(linkage(tables)));
    tables.replace(Damages.class, List.<Damages>of());
  }

  /** How the linkage did on labelled sets: a handful of lines. */
  private static List<PersonMeasure> linkage(TableStore tables) {
    return tables
        .read(PersonMeasure.class)
        .filter(functions.col("measure").equalTo(ErrorRates.CLUSTER_F1))
        .collectAsList();
  }

  /** Customer, contact and person of the flows that disclosed in the theory and period. */
  private Dataset<Row> touched(TableStore tables) {
    Dataset<Row> counted =
        tables
            .rows(Exposure.class)
            .where("in_theory AND best_grade IN ('A', 'B', 'C')")
            .selectExpr("customer_id", "explode(flow_ids) AS flow_id");
    Period period = matter.classDefinition().period();
    Dataset<Row> disclosing =
        tables
            .rows(Flow.class)
            .where("grade IN ('A', 'B', 'C')")
            .where(
                "occurred_at IS NULL OR CAST(occurred_at AS date) BETWEEN DATE'"
                    + period.from()
                    + "' AND DATE'"
                    + period.to()
                    + "'")
            .select("flow_id", "contact_count");
    Dataset<Row> contacts =
        tables
            .rows(FlowContact.class)
            .selectExpr(
                "flow_id", "coalesce(contact_record_id, occurrence_id) AS contact", "person_id");
    return counted.join(disclosing, "flow_id").join(contacts, "flow_id", "left");
  }

  private static Map<String, Long> contactCounts(Dataset<Row> touched) {
    Map<String, Long> counts = new HashMap<>();
    touched
        .groupBy("customer_id")
        .agg(
            functions.expr(
                "greatest(nullif(count(DISTINCT contact), 0), max(contact_count)) AS contacts"))
        .where("contacts IS NOT NULL")
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  private static Map<String, Long> distinctPersons(TableStore tables, Dataset<Row> touched) {
    Dataset<Row> people =
        touched.where("person_id IS NOT NULL").select("customer_id", "person_id").distinct();
    Dataset<Row> affected =
        tables.rows(ClassMember.class).where("is_affected").select("customer_id");
    Dataset<Row> framed = tables.rows(Customer.class).where("in_frame").select("customer_id");
    return Map.of(
        Domain.CLASS, count(people.join(affected, "customer_id")),
        Domain.ALL, count(people.join(framed, "customer_id")));
  }

  private static long count(Dataset<Row> people) {
    return people.select("person_id").distinct().count();
  }
}
