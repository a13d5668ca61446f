package org.ascertain.members;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.SparkThrowable;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.ascertain.errors.UserException;
import org.ascertain.matter.ClassDefinition;
import org.ascertain.matter.Matter;
import org.ascertain.matter.Sampling;
import org.ascertain.model.Hashes;
import org.ascertain.model.StageName;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.Stage;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.Attrition;
import org.ascertain.tables.ClassMember;
import org.ascertain.tables.Customer;
import org.ascertain.tables.Exposure;
import scala.Tuple2;

/**
 * Stage 9: customers, exposures, and the class definition applied clause by clause. The clauses are
 * SQL of the matter file and run as columns; everything else is judged in plain Java.
 */
public final class MembersStage implements Stage {
  private static final String RULES_VERSION = "1";

  private final Matter matter;
  private final ClassJudgement judgement;

  /** The stage for a matter. */
  public MembersStage(Matter matter) {
    this.matter = matter;
    this.judgement = judgement(matter);
  }

  @Override
  public StageName name() {
    return StageName.MEMBERS;
  }

  @Override
  public String fingerprint() {
    return Hashes.id(
        "members",
        RULES_VERSION,
        matter.classDefinition(),
        new TreeSet<>(matter.theory().mechanisms()),
        new TreeSet<>(matter.theory().actors()),
        new TreeSet<>(matter.theory().excludeAuthorisation()),
        matter.provider(),
        matter.sampling());
  }

  @Override
  public void run(StageContext context) {
    TableStore tables = context.tables();
    CustomersStage customersPart = new CustomersStage(matter, tables);
    ExposuresStage exposuresPart = new ExposuresStage(matter, tables);
    Dataset<CustomerEvidence> evidence = customersPart.evidence().cache();
    tables.replace(Customer.class, customersPart.customers(evidence));
    Dataset<CustomerFlows> flows = exposuresPart.customerFlows().cache();
    tables.replace(Exposure.class, exposuresPart.exposures(flows));
    Dataset<CustomerClauses> clauses = clauses(tables).cache();
    tables.replace(ClassMember.class, members(clauses, flows, evidence));
    tables.replace(Attrition.class, attrition(clauses));
    List.of(evidence, flows, clauses).forEach(Dataset::unpersist);
  }

  private Dataset<CustomerClauses> clauses(TableStore tables) {
    Dataset<Row> customers = tables.rows(Customer.class);
    judgement.rules().forEach(rule -> check(rule, customers));
    Column[] results =
        judgement.rules().stream()
            .map(rule -> functions.expr(rule.condition()).cast("string"))
            .map(result -> functions.coalesce(result, functions.lit(CustomerClauses.UNKNOWN)))
            .toArray(Column[]::new);
    boolean isCensus = matter.sampling().design() == Sampling.Design.CENSUS;
    String isSampled = isCensus ? "true" : "coalesce(sampled, false) OR is_certainty";
    return tables.typed(
        CustomerClauses.class,
        customers.select(
            functions.col("customer_id"),
            functions.col("in_frame"),
            functions.expr(isSampled).as("is_sampled"),
            functions.array(results).cast("array<string>").as("results")));
  }

  /** Runs a rule alone, so that a mistake in it is told with its name. */
  private static void check(ClassRule rule, Dataset<Row> customers) {
    try {
      Dataset<Row> result = customers.select(functions.expr(rule.condition()));
      if (!result.schema().apply(0).dataType().equals(DataTypes.BooleanType)) {
        throw mistake(rule, customers, "it is no condition but a value", null);
      }
      result.agg(functions.count_if(functions.col(result.columns()[0]))).collectAsList();
    } catch (UserException e) {
      throw e;
    } catch (Exception e) {
      if (e instanceof SparkThrowable) {
        throw mistake(rule, customers, firstLine(e), e);
      }
      throw e;
    }
  }

  private static UserException mistake(
      ClassRule rule, Dataset<Row> customers, String what, Exception cause) {
    return new UserException(
        "Class clause '"
            + rule.id()
            + "' cannot be applied: "
            + rule.condition()
            + ": "
            + what
            + ". Write an SQL condition over these columns of customers: "
            + String.join(", ", customers.columns()),
        cause);
  }

  private static String firstLine(Exception e) {
    return e.getMessage().lines().findFirst().orElse("");
  }

  private Dataset<ClassMember> members(
      Dataset<CustomerClauses> clauses,
      Dataset<CustomerFlows> flows,
      Dataset<CustomerEvidence> evidence) {
    Matter captured = matter;
    Column sameFlows = clauses.col("customerId").equalTo(flows.col("customerId"));
    Dataset<Tuple2<CustomerClauses, CustomerFlows>> withFlows =
        clauses.joinWith(flows, sameFlows, "left");
    Column sameEvidence = functions.expr("_1.customerId = customerId");
    return withFlows
        .joinWith(evidence, sameEvidence, "left")
        .map(
            (MapFunction<
                    Tuple2<Tuple2<CustomerClauses, CustomerFlows>, CustomerEvidence>, ClassMember>)
                row -> member(captured, row._1()._1(), row._1()._2(), row._2()),
            RecordEncoder.of(ClassMember.class));
  }

  private static ClassMember member(
      Matter matter, CustomerClauses clauses, CustomerFlows flows, CustomerEvidence evidence) {
    String id = clauses.customerId();
    CustomerFlows shown = flows == null ? new CustomerFlows(id, List.of(), false) : flows;
    CustomerEvidence produced = evidence == null ? CustomerEvidence.none(id) : evidence;
    return judgement(matter)
        .judge(
            id,
            clauses.isSampled(),
            clauses.values(),
            shown,
            new ObservabilityJudgement(matter.classDefinition().period())
                .judge(produced.coverage()));
  }

  private static ClassJudgement judgement(Matter matter) {
    return new ClassJudgement(matter.classDefinition(), matter.theory());
  }

  /** What each rule does to the customers of the frame. */
  private List<Attrition> attrition(Dataset<CustomerClauses> clauses) {
    Matter captured = matter;
    Map<Integer, Row> counts = new LinkedHashMap<>();
    clauses
        .filter("inFrame")
        .flatMap(
            (FlatMapFunction<CustomerClauses, ClauseStep>)
                customer -> judgement(captured).steps(customer.values()).iterator(),
            RecordEncoder.of(ClauseStep.class))
        .groupBy("ordinal")
        .sum("keptCount", "droppedCount", "unknownCount")
        .collectAsList()
        .forEach(row -> counts.put(row.getInt(0), row));
    ClassDefinition definition = matter.classDefinition();
    Attrition[] rows = new Attrition[judgement.rules().size()];
    Arrays.setAll(
        rows,
        ordinal -> {
          ClassRule rule = judgement.rules().get(ordinal);
          Row row = counts.get(ordinal);
          return new Attrition(
              definition.version(),
              ordinal,
              rule.id(),
              rule.words(),
              row == null ? 0 : row.getLong(1),
              row == null ? 0 : row.getLong(2),
              row == null ? 0 : row.getLong(3));
        });
    return List.of(rows);
  }
}
