package org.ascertain.persons;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.ascertain.matter.Matter;
import org.ascertain.model.Hashes;
import org.ascertain.model.Segment;
import org.ascertain.model.StageName;
import org.ascertain.spark.RecordEncoder;
import org.ascertain.spark.Stage;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.TableStore;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.Person;
import org.ascertain.tables.PersonIdentifier;
import org.ascertain.tables.PersonLink;

/**
 * Resolves the identifiers of the whole matter to people. Spark brings equal rows together; the
 * joins are made on the driver, over distinct identifiers and distinct contact records: some
 * hundred bytes for each.
 */
public final class PersonsStage implements Stage {
  private static final String VERSION = "1";

  /** What counts as contact data, and whom headers name. */
  private static final String COUNTED =
      "kind <> 'NAME' AND (exclusion_reason IS NULL OR segment = 'HEADER'"
          + " OR contact_record_id IS NOT NULL)";

  /** The stage; nothing in the matter file concerns it. */
  public PersonsStage(Matter matter) {
    // Deterministic keys have no parameters.
  }

  @Override
  public StageName name() {
    return StageName.PERSONS;
  }

  @Override
  public String fingerprint() {
    return Hashes.id("persons", VERSION, SharedIdentifiers.MAX_NAMES);
  }

  @Override
  public void run(StageContext context) {
    TableStore tables = context.tables();
    Resolution resolution = PersonResolver.resolve(seen(tables), records(tables));
    tables.replace(Person.class, resolution.persons());
    tables.replace(PersonIdentifier.class, resolution.identifiers());
    tables.replace(PersonLink.class, resolution.links());
  }

  private static List<SeenIdentifier> seen(TableStore tables) {
    Dataset<SeenIdentifier> each =
        tables
            .typed(ContactOccurrence.class, tables.rows(ContactOccurrence.class).where(COUNTED))
            .map(
                (MapFunction<ContactOccurrence, SeenIdentifier>) PersonsStage::seen,
                RecordEncoder.of(SeenIdentifier.class));
    Dataset<Row> sums =
        each.groupBy(col("kind"), col("value"), col("name"))
            .agg(expr("sum(seenCount)").as("seenCount"), expr("min(itemId)").as("itemId"));
    return sums.as(RecordEncoder.of(SeenIdentifier.class)).collectAsList();
  }

  private static SeenIdentifier seen(ContactOccurrence occurrence) {
    String name =
        occurrence.segment() == Segment.HEADER
            ? PersonNames.ofHeader(occurrence.raw()).orElse(null)
            : null;
    return new SeenIdentifier(occurrence.kind(), occurrence.value(), name, 1, occurrence.itemId());
  }

  private static List<SeenRecord> records(TableStore tables) {
    return tables
        .rows(ContactRecord.class)
        .groupBy(
            col("full_name").as("fullName"),
            col("emails"),
            col("phones"),
            col("social_ids").as("socialIds"))
        .agg(expr("min(item_id)").as("itemId"))
        .as(RecordEncoder.of(SeenRecord.class))
        .collectAsList();
  }
}
