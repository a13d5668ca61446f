package org.ascertain.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.ascertain.model.Holder;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.ParticipantRole;
import org.ascertain.model.Segment;
import org.ascertain.spark.Progress;
import org.ascertain.spark.SparkSessionExtension;
import org.ascertain.spark.StageContext;
import org.ascertain.spark.Workspace;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.Person;
import org.ascertain.tables.PersonIdChange;
import org.ascertain.tables.PersonIdentifier;
import org.ascertain.tables.PersonLink;
import org.ascertain.tables.PersonMeasure;
import org.ascertain.tables.TableRuntime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessionExtension.class)
class PersonsStageTest {
  @TempDir Path folder;
  private StageContext context;

  @BeforeEach
  void open(SparkSession spark) {
    context =
        TableRuntime.context(
            spark, new Workspace(folder.toUri().toString()), 1000, Progress.SILENT);
  }

  /** Records as name:identifiers; people as their identifiers. */
  @Test
  void recordsAndNamesBecomePeople() throws Exception {
    List<ContactRecord> records =
        records(
            """
            Ann Ash:ann@x.example,+12025550101
            Ben Birch:ben@x.example
            Ben Birch:ben@y.example
            A B Cole:a.b+c@gmail.com
            A Cole:ab@googlemail.com
            Desk:info@x.example,dora.elm@x.example
            Eve Fir:eve@x.example,+12025550105
            Gus Hay:gus@x.example,+12025550105
            Eve Fir:eve@y.example,+12025550105
            Ida Jay:ida77star@x.example,+12025550107
            Ida Jay:ida77star@y.example,+12025550108
            """);
    run(records, "run-1");

    assertThat(people())
        .containsExactlyInAnyOrder(
            "+12025550101,ann@x.example",
            "ben@x.example",
            "ben@y.example",
            "a.b+c@gmail.com,ab@googlemail.com",
            "info@x.example",
            "dora.elm@x.example",
            "eve@x.example,eve@y.example",
            "gus@x.example",
            "+12025550105",
            "+12025550107,+12025550108,ida77star@x.example,ida77star@y.example");
    assertThat(context.tables().read(PersonLink.class).collectAsList())
        .extracting(PersonLink::linkRule)
        .containsExactlyInAnyOrder(
            "same-record",
            "same-mailbox",
            "same-number-and-name",
            "same-number-and-name",
            "same-record",
            "same-record",
            "scored");
    assertThat(context.tables().read(Person.class).collectAsList())
        .filteredOn(Person::isRole)
        .hasSize(2);
  }

  @Test
  void theOrderOfTheRecordsDoesNotCountAndEarlierIdsAreTold() throws Exception {
    List<ContactRecord> records =
        records(
            """
            Ann Ash:b.ash@x.example
            Ann Ash:+12025550101,b.ash@x.example
            Ben Birch:ben@x.example,+12025550102
            """);
    run(records, "run-1");
    List<PersonIdentifier> before = identifiers();
    List<ContactRecord> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, new Random(3));
    run(shuffled, "run-2");
    assertThat(identifiers()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(context.tables().read(PersonIdChange.class).collectAsList()).isEmpty();

    shuffled.addAll(records("Ann Ash:a.ash@x.example,b.ash@x.example"));
    run(shuffled, "run-3");
    String old = idOf(before, "b.ash@x.example");
    String now = idOf(identifiers(), "a.ash@x.example");
    assertThat(context.tables().read(PersonIdChange.class).collectAsList())
        .containsExactly(new PersonIdChange(old, now, "run-3"));
  }

  @Test
  void headersNamePeopleAndTheReportCounts() throws Exception {
    context
        .tables()
        .replace(
            ContactOccurrence.class,
            List.of(
                header("o1", "Ann Ash <a@x.example>", "a@x.example"),
                header("o2", "Ann Ash <a@x.example>", "a@x.example"),
                header("o3", "A. Ash <a@x.example>", "a@x.example")));
    run(List.of(), "run-1");
    assertThat(context.tables().read(Person.class).collectAsList())
        .extracting(Person::displayName, Person::occurrenceCount)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Ann Ash", 3L));
    assertThat(context.tables().read(PersonMeasure.class).collectAsList())
        .contains(
            new PersonMeasure("PERSONS", "ALL", 1.0, null, null),
            new PersonMeasure("CLUSTER_SIZE", "1", 1.0, null, null),
            new PersonMeasure("NAME_VARIATION", "ALL", 1.0, null, null),
            new PersonMeasure("HOMONYMY", "ALL", 0.0, null, null));
  }

  @Test
  void nothingStaysInTheScratch() throws Exception {
    run(List.of(), "run-1");
    assertThat(context.tables().read(Person.class).collectAsList()).isEmpty();
    assertThat(folder.resolve("scratch/persons")).doesNotExist();
  }

  private void run(List<ContactRecord> records, String runId) throws Exception {
    context.tables().replace(ContactRecord.class, records);
    new PersonsStage(null).run(context.inRun(runId));
  }

  private List<PersonIdentifier> identifiers() {
    return context.tables().read(PersonIdentifier.class).collectAsList();
  }

  private static String idOf(List<PersonIdentifier> identifiers, String value) {
    return identifiers.stream()
        .filter(one -> one.identifier().equals(value))
        .map(PersonIdentifier::personId)
        .findFirst()
        .orElseThrow();
  }

  private List<String> people() {
    return new ArrayList<>(
        identifiers().stream()
            .collect(
                Collectors.groupingBy(
                    PersonIdentifier::personId,
                    TreeMap::new,
                    Collectors.mapping(
                        PersonIdentifier::identifier,
                        Collectors.collectingAndThen(
                            Collectors.toList(),
                            own -> own.stream().sorted().collect(Collectors.joining(","))))))
            .values());
  }

  private static ContactOccurrence header(String id, String raw, String value) {
    return new ContactOccurrence(
        id,
        "u",
        "i",
        IdentifierKind.EMAIL,
        raw,
        value,
        null,
        null,
        Segment.HEADER,
        ParticipantRole.FROM,
        null,
        null);
  }

  private static List<ContactRecord> records(String text) {
    List<ContactRecord> records = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] sides = line.split(":", -1);
      records.add(record(records.size(), sides[0], sides[1].split(",", -1)));
    }
    return records;
  }

  private static ContactRecord record(int ordinal, String name, String[] identifiers) {
    List<String> emails = new ArrayList<>();
    List<String> phones = new ArrayList<>();
    for (String identifier : identifiers) {
      (identifier.startsWith("+") ? phones : emails).add(identifier);
    }
    return new ContactRecord(
        String.format(Locale.ROOT, "r%04d", ordinal),
        "u",
        "i",
        ordinal,
        "row:" + ordinal,
        Holder.CUSTOMER,
        "c",
        null,
        null,
        name,
        null,
        null,
        emails,
        phones,
        null,
        List.of(),
        null,
        false,
        null,
        null);
  }
}
