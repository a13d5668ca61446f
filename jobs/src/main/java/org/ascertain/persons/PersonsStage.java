package org.ascertain.persons;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.ascertain.matter.Matter;
import org.ascertain.model.Hashes;
import org.ascertain.model.StageName;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.Stage;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.Person;
import org.ascertain.tables.PersonIdChange;
import org.ascertain.tables.PersonIdentifier;
import org.ascertain.tables.PersonLink;
import org.ascertain.tables.PersonMeasure;

/**
 * Resolves the identifiers of the whole matter to people: by deterministic keys, then by a model
 * fitted to the matter's own pairs. Nothing of the size of the matter comes to the driver.
 */
public final class PersonsStage implements Stage {
  /** Changes when the rules change in a way that changes rows. */
  static final String VERSION = "2";

  /** The stage; nothing in the matter file concerns it. */
  public PersonsStage(Matter matter) {
    // The rules have no parameters.
  }

  @Override
  public StageName name() {
    return StageName.PERSONS;
  }

  @Override
  public String fingerprint() {
    return Hashes.id("persons", VERSION, PairScores.THRESHOLD, BlockPairs.MAX_MEMBERS);
  }

  @Override
  public void run(StageContext context) throws IOException {
    try (ScratchStage scratch = new ScratchStage(context)) {
      resolve(context, scratch);
    }
  }

  private static void resolve(StageContext context, ScratchStage scratch) {
    TableStore tables = context.tables();
    IdentifiersStage seen = new IdentifiersStage(tables);
    Dataset<SeenRecord> records = scratch.keep(SeenRecord.class, seen.records());
    Dataset<Node> nodes = scratch.keep(Node.class, seen.nodes(records));
    ComponentsStage components = new ComponentsStage(scratch, ComponentsStage.FEW_LINKS);
    Dataset<Placement> certain =
        components.place(scratch.keep(Link.class, LinksStage.of(nodes, records)));
    Dataset<LabelledNode> labelled = scratch.keep(LabelledNode.class, labelled(nodes, certain));
    ScoringStage scoring = ScoringStage.over(labelled, scratch);
    Dataset<Placement> scored = components.place(scratch.keep(Link.class, scoring.links()));
    Dataset<LabelledNode> grouped = scratch.keep(LabelledNode.class, grouped(labelled, scored));
    Dataset<SettledPerson> people = scratch.keep(SettledPerson.class, PeopleStage.settle(grouped));
    Dataset<Placement> placements = certain.union(scored);
    PeopleStage rows = new PeopleStage(grouped, people);
    Dataset<PersonIdentifier> identifiers =
        scratch.keep(PersonIdentifier.class, rows.identifiers());
    tables.replace(PersonIdChange.class, PeopleStage.changes(tables, identifiers, context.runId()));
    tables.replace(Person.class, rows.persons());
    tables.replace(PersonIdentifier.class, identifiers);
    tables.replace(PersonLink.class, rows.links(placements));
    tables.replace(PersonMeasure.class, MeasuresStage.of(grouped, people, placements, scoring));
  }

  private static Dataset<LabelledNode> labelled(Dataset<Node> nodes, Dataset<Placement> placed) {
    Dataset<Row> labels =
        placed.where("key IS NOT NULL").selectExpr("key AS ofKey", "label AS ofLabel");
    return nodes
        .selectExpr("struct(*) AS node")
        .join(labels, col("node.key").equalTo(col("ofKey")), "left")
        .selectExpr(
            "coalesce(ofLabel, node.key) AS label", "coalesce(ofLabel, node.key) AS person", "node")
        .as(RecordEncoder.of(LabelledNode.class));
  }

  private static Dataset<LabelledNode> grouped(
      Dataset<LabelledNode> nodes, Dataset<Placement> placed) {
    Dataset<Row> groups =
        placed.where("key IS NOT NULL").selectExpr("key AS ofLabel", "label AS ofGroup");
    return nodes
        .toDF()
        .join(groups, col("label").equalTo(col("ofLabel")), "left")
        .selectExpr("label", "coalesce(ofGroup, label) AS person", "node")
        .as(RecordEncoder.of(LabelledNode.class));
  }
}
