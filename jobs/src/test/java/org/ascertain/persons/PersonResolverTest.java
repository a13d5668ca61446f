package org.ascertain.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ascertain.model.IdentifierKind;
import org.ascertain.tables.Person;
import org.ascertain.tables.PersonIdentifier;
import org.ascertain.tables.PersonLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonResolverTest {
  /** Records as name:identifiers; people as their identifiers. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann Ash:a@x.example,+1                                | +1,a@x.example
          Ann Ash:a@x.example / Ben:b@x.example                   | a@x.example;b@x.example
          Ann Ash:a@x.example / Ann Ash:b@x.example               | a@x.example;b@x.example
          Ann Ash:a@x.example,+1 / Ann Ash:b@x.example,+1         | +1,a@x.example,b@x.example
          Ann:a.b+c@gmail.com / Ann:ab@googlemail.com             | a.b+c@gmail.com,ab@googlemail.com
          Ann:a+1@x.example / Ann:a@x.example                     | a+1@x.example;a@x.example
          Desk:info@x.example,a@x.example                       | a@x.example;info@x.example
          """)
  void joins(String records, String people) {
    assertThat(text(PersonResolver.resolve(List.of(), records(records)))).isEqualTo(people);
  }

  @Test
  void aSwitchboardJoinsOnlyWhereTheNameIsTheSame() {
    List<SeenRecord> records = new ArrayList<>();
    for (String name : List.of("Ann", "Ben", "Cleo", "Dan", "Eve", "Fay")) {
      records.add(record(name, name.toLowerCase(java.util.Locale.ROOT) + "@x.example,+1"));
    }
    records.add(record("Ann", "ann@y.example,+1"));
    Resolution resolution = PersonResolver.resolve(List.of(), records);
    assertThat(text(resolution))
        .contains("ann@x.example,ann@y.example")
        .contains("ben@x.example")
        .contains("+1");
    assertThat(resolution.persons()).hasSize(7);
    assertThat(resolution.persons()).filteredOn(Person::isRole).hasSize(1);
    assertThat(resolution.links())
        .extracting(PersonLink::linkRule)
        .containsExactly("same-number-and-name");
  }

  @Test
  void namesAndCountsComeFromWhatWasSeen() {
    List<SeenIdentifier> seen =
        List.of(
            new SeenIdentifier(IdentifierKind.EMAIL, "a@x.example", "Ann Ash", 5, "i2"),
            new SeenIdentifier(IdentifierKind.EMAIL, "a@x.example", "A. Ash", 2, "i1"),
            new SeenIdentifier(IdentifierKind.EMAIL, "info@x.example", null, 1, "i1"));
    assertThat(PersonResolver.resolve(seen, List.of()).persons())
        .extracting(Person::displayName, Person::occurrenceCount, Person::isRole)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("Ann Ash", 7L, false),
            org.assertj.core.api.Assertions.tuple(null, 1L, true));
  }

  @Test
  void theOrderOfTheRecordsDoesNotCount() {
    List<SeenRecord> records =
        records(
            "Ann:a@x.example,+1 / Ann:b@x.example,+1 / Ben:c@x.example,+2 / Eve:d@x.example,+2");
    List<SeenRecord> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, new Random(3));
    assertThat(PersonResolver.resolve(List.of(), shuffled))
        .isEqualTo(PersonResolver.resolve(List.of(), records));
  }

  @Test
  void addingARecordNeverChangesTheIdOfAnUntouchedPerson() {
    List<SeenRecord> records = records("Ann:a@x.example,+1 / Ben:b@x.example");
    List<SeenRecord> more = new ArrayList<>(records);
    more.add(record("Zoe", "z@x.example"));
    assertThat(PersonResolver.resolve(List.of(), more).persons())
        .containsAll(PersonResolver.resolve(List.of(), records).persons());
  }

  @ParameterizedTest
  @CsvSource({
    "'Rivera, Pat (Contoso)',Pat Rivera",
    "PAT RIVERA,pat rivera",
    "Zoë Müller,Zoe Muller"
  })
  void namesAreComparedFolded(String left, String right) {
    assertThat(PersonNames.fold(left)).isEqualTo(PersonNames.fold(right));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Pat Rivera <pat@x.example>    | Pat Rivera
          "Rivera, Pat" <pat@x.example> | Rivera, Pat
          <pat@x.example>               | none
          pat@x.example                 | none
          pat@x.example <pat@x.example> | none
          """)
  void namesInHeaders(String raw, String name) {
    assertThat(PersonNames.ofHeader(raw).orElse(null)).isEqualTo(name);
  }

  private static List<SeenRecord> records(String text) {
    List<SeenRecord> records = new ArrayList<>();
    for (String part : text.split(" / ", -1)) {
      String[] sides = part.split(":", -1);
      records.add(record(sides[0], sides[1]));
    }
    return records;
  }

  private static SeenRecord record(String name, String identifiers) {
    List<String> emails = new ArrayList<>();
    List<String> phones = new ArrayList<>();
    for (String identifier : identifiers.split(",", -1)) {
      (identifier.startsWith("+") ? phones : emails).add(identifier);
    }
    return new SeenRecord(name, emails, phones, List.of(), "item");
  }

  private static String text(Resolution resolution) {
    return resolution.identifiers().stream()
        .collect(
            Collectors.groupingBy(
                PersonIdentifier::personId,
                TreeMap::new,
                Collectors.mapping(PersonIdentifier::identifier, Collectors.toList())))
        .values()
        .stream()
        .map(own -> own.stream().sorted().collect(Collectors.joining(",")))
        .sorted()
        .collect(Collectors.joining(";"));
  }
}
