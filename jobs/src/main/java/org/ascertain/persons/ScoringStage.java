package org.ascertain.persons;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.tables.PersonMeasure;

/** Links that a fitted model makes between groups that share a blocking key. */
final class ScoringStage {
  private static final Encoder<ComparedPair> PAIR = RecordEncoder.of(ComparedPair.class);
  private static final Encoder<Profile> PROFILE = RecordEncoder.of(Profile.class);

  private final Dataset<ComparedPair> compared;
  private final PairScores scores;

  private ScoringStage(Dataset<ComparedPair> compared, PairScores scores) {
    this.compared = compared;
    this.scores = scores;
  }

  /**
   * Compares the groups of identifiers that may be joined, and fits the model to what it finds.
   *
   * @param nodes identifiers with the label of their group
   */
  static ScoringStage over(Dataset<LabelledNode> nodes, ScratchStage scratch) {
    Dataset<Profile> profiles = scratch.keep(Profile.class, profiles(nodes));
    Dataset<ComparedPair> compared = scratch.keep(ComparedPair.class, compared(named(profiles)));
    List<PatternCount> counts =
        compared
            .where("right IS NOT NULL")
            .groupBy(col("levels"))
            .count()
            .as(RecordEncoder.of(PatternCount.class))
            .collectAsList();
    return new ScoringStage(compared, PairScores.of(counts));
  }

  /** The pairs that reach the threshold. */
  Dataset<Link> links() {
    PairScores fitted = scores;
    return compared
        .filter((FilterFunction<ComparedPair>) pair -> pair.right() != null)
        .flatMap(
            (FlatMapFunction<ComparedPair, Link>) pair -> fitted.link(pair).stream().iterator(),
            RecordEncoder.of(Link.class));
  }

  /** What the comparison adds to the report. */
  Dataset<PersonMeasure> report() {
    PairScores fitted = scores;
    Encoder<PersonMeasure> line = RecordEncoder.of(PersonMeasure.class);
    return compared
        .flatMap(
            (FlatMapFunction<ComparedPair, PersonMeasure>)
                pair -> ResolutionReport.of(pair, fitted).iterator(),
            line)
        .union(compared.sparkSession().createDataset(ResolutionReport.of(scores), line));
  }

  private static Dataset<Profile> profiles(Dataset<LabelledNode> nodes) {
    return nodes
        .filter((FilterFunction<LabelledNode>) one -> one.node().suppression() == null)
        .groupByKey((MapFunction<LabelledNode, String>) LabelledNode::label, Encoders.STRING())
        .mapGroups(
            (MapGroupsFunction<String, LabelledNode, Profile>)
                (label, own) -> {
                  ProfileBuilder profile = new ProfileBuilder(label);
                  own.forEachRemaining(one -> profile.add(one.node()));
                  return profile.build();
                },
            PROFILE)
        .filter((FilterFunction<Profile>) profile -> profile.name() != null);
  }

  /** With the number of groups that bear the name of each. */
  private static Dataset<Profile> named(Dataset<Profile> profiles) {
    Dataset<Row> counts = profiles.groupBy("name").count();
    return profiles
        .toDF()
        .drop("nameCount")
        .join(counts, "name")
        .withColumnRenamed("count", "nameCount")
        .as(PROFILE);
  }

  private static Dataset<ComparedPair> compared(Dataset<Profile> profiles) {
    PairComparison<Profile> comparison = ProfileFields.comparison();
    Dataset<BlockMember> members =
        profiles.flatMap(
            (FlatMapFunction<Profile, BlockMember>)
                profile ->
                    BlockingKeys.of(profile).stream()
                        .map(key -> new BlockMember(key, profile))
                        .iterator(),
            RecordEncoder.of(BlockMember.class));
    return members
        .groupByKey((MapFunction<BlockMember, String>) BlockMember::block, Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, BlockMember, ComparedPair>)
                (block, own) -> BlockPairs.of(block, own, comparison).iterator(),
            PAIR)
        .dropDuplicates(new String[] {"left", "right"});
  }
}
