package org.ascertain.persons;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.Person;
import org.ascertain.tables.PersonIdChange;
import org.ascertain.tables.PersonIdentifier;
import org.ascertain.tables.PersonLink;

/** The rows of people, their identifiers, their links, and where earlier ids went. */
final class PeopleStage {
  private final Dataset<LabelledNode> nodes;
  private final Dataset<SettledPerson> people;

  /**
   * People.
   *
   * @param nodes identifiers with the group of each
   * @param people a person for each group
   */
  PeopleStage(Dataset<LabelledNode> nodes, Dataset<SettledPerson> people) {
    this.nodes = nodes;
    this.people = people;
  }

  /** A person for each group of identifiers. */
  static Dataset<SettledPerson> settle(Dataset<LabelledNode> nodes) {
    return nodes
        .groupByKey((MapFunction<LabelledNode, String>) LabelledNode::person, Encoders.STRING())
        .mapGroups(
            (MapGroupsFunction<String, LabelledNode, SettledPerson>) SettledPerson::of,
            RecordEncoder.of(SettledPerson.class));
  }

  Dataset<Person> persons() {
    return people.map(
        (MapFunction<SettledPerson, Person>) SettledPerson::person, RecordEncoder.of(Person.class));
  }

  Dataset<PersonIdentifier> identifiers() {
    return nodes
        .toDF()
        .join(ids(), col("person").equalTo(col("ofPerson")))
        .selectExpr("personId", "node.value AS identifier", "node.kind AS kind")
        .as(RecordEncoder.of(PersonIdentifier.class));
  }

  /** The links that were followed, each with the person that its left end belongs to. */
  Dataset<PersonLink> links(Dataset<Placement> placements) {
    Dataset<Row> owners =
        nodes
            .toDF()
            .join(ids(), col("person").equalTo(col("ofPerson")))
            .selectExpr("node.key AS key", "personId");
    return placements
        .where("link IS NOT NULL AND isKept")
        .selectExpr("link")
        .join(owners, col("link.left").equalTo(col("key")))
        .select("personId", "link")
        .as(RecordEncoder.of(OwnedLink.class))
        .map(
            (MapFunction<OwnedLink, PersonLink>) OwnedLink::row,
            RecordEncoder.of(PersonLink.class));
  }

  /** The group of each person, and its id. */
  private Dataset<Row> ids() {
    return people.selectExpr("label AS ofPerson", "person.personId AS personId");
  }

  /**
   * Where ids of earlier runs went: an id goes to each person that has one of its identifiers now.
   */
  static Dataset<PersonIdChange> changes(
      TableStore tables, Dataset<PersonIdentifier> now, String runId) {
    Dataset<Row> before =
        tables
            .rows(PersonIdentifier.class)
            .selectExpr("person_id AS oldPersonId", "identifier AS was", "kind AS wasKind");
    Dataset<PersonIdChange> latest =
        now.toDF()
            .join(
                before,
                col("identifier").equalTo(col("was")).and(col("kind").equalTo(col("wasKind"))))
            .where("oldPersonId <> personId")
            .selectExpr("oldPersonId", "personId AS newPersonId")
            .distinct()
            .withColumn("runId", lit(runId))
            .as(RecordEncoder.of(PersonIdChange.class));
    return tables.read(PersonIdChange.class).union(latest);
  }
}
