package org.ascertain.persons;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.tables.PersonMeasure;

/** Adds up the report on how identifiers were resolved. */
final class MeasuresStage {
  private static final Encoder<PersonMeasure> LINE = RecordEncoder.of(PersonMeasure.class);
  private static final String SHARES =
      ResolutionReport.SHARES.stream().sorted().collect(Collectors.joining("', '", "'", "'"));

  private MeasuresStage() {}

  /** The rows of the report. */
  static Dataset<PersonMeasure> of(
      Dataset<LabelledNode> nodes,
      Dataset<SettledPerson> people,
      Dataset<Placement> placements,
      ScoringStage scoring) {
    Dataset<PersonMeasure> terms =
        nodes
            .flatMap(
                (FlatMapFunction<LabelledNode, PersonMeasure>)
                    one -> ResolutionReport.of(one.node()).iterator(),
                LINE)
            .union(
                people.flatMap(
                    (FlatMapFunction<SettledPerson, PersonMeasure>)
                        one -> ResolutionReport.of(one).iterator(),
                    LINE))
            .union(
                placements.flatMap(
                    (FlatMapFunction<Placement, PersonMeasure>)
                        one -> ResolutionReport.of(one).iterator(),
                    LINE))
            .union(homonymy(people))
            .union(scoring.report());
    return terms
        .groupBy(col("measure"), col("category"))
        .agg(
            expr("CASE WHEN measure IN (" + SHARES + ") THEN avg(value) ELSE sum(value) END")
                .as("value"),
            expr("min(low)").as("low"),
            expr("max(high)").as("high"))
        .as(LINE);
  }

  private static Dataset<PersonMeasure> homonymy(Dataset<SettledPerson> people) {
    return people
        .where("NOT person.isRole AND name IS NOT NULL")
        .groupBy("name")
        .count()
        .select("count")
        .as(Encoders.LONG())
        .map((MapFunction<Long, PersonMeasure>) ResolutionReport::ofName, LINE);
  }
}
