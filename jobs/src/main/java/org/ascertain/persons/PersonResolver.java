package org.ascertain.persons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;
import org.ascertain.tables.Person;
import org.ascertain.tables.PersonIdentifier;
import org.ascertain.tables.PersonLink;

/**
 * Joins identifiers by deterministic keys only: two spellings of one mailbox, two strong
 * identifiers in one contact record, one number under one name. A name alone joins nobody; role
 * addresses and shared identifiers join nobody. Every join leaves a row with the item that shows
 * it.
 */
public final class PersonResolver {
  private static final double CERTAIN = 1.0;

  private final Clusters clusters = new Clusters();
  private final List<Link> links = new ArrayList<>();
  private final TreeMap<Identifier, Tally> tallies = new TreeMap<>();
  private final Set<Identifier> shared;

  private PersonResolver(Collection<SeenRecord> records) {
    this.shared = SharedIdentifiers.of(records);
  }

  private record Link(Identifier left, Identifier right, String rule, String itemId) {}

  /** Names and counts of an identifier. */
  private static final class Tally {
    private final TreeMap<String, Long> names = new TreeMap<>();
    private long seen;
    private String itemId = "";
  }

  /**
   * Resolves identifiers to people.
   *
   * @param seen identifiers that count, with the names beside them
   * @param records what contact records say
   */
  public static Resolution resolve(
      Collection<SeenIdentifier> seen, Collection<SeenRecord> records) {
    PersonResolver resolver = new PersonResolver(records);
    List<SeenRecord> ordered = new ArrayList<>(records);
    ordered.sort(
        Comparator.comparing(SeenRecord::itemId)
            .thenComparing(record -> record.identifiers().toString())
            .thenComparing(record -> String.valueOf(record.fullName())));
    seen.forEach(resolver::count);
    ordered.forEach(resolver::count);
    resolver.joinSpellings();
    resolver.joinRecords(ordered);
    return resolver.resolution();
  }

  private void count(SeenIdentifier seen) {
    Tally tally = tally(seen.identifier(), seen.itemId());
    tally.seen += seen.seenCount();
    if (seen.name() != null) {
      tally.names.merge(seen.name(), seen.seenCount(), Long::sum);
    }
  }

  /** Occurrences of records are counted with the others; records add their names. */
  private void count(SeenRecord record) {
    for (Identifier identifier : record.identifiers()) {
      Tally tally = tally(identifier, record.itemId());
      if (record.fullName() != null) {
        tally.names.merge(record.fullName(), 1L, Long::sum);
      }
    }
  }

  private Tally tally(Identifier identifier, String itemId) {
    Tally tally = tallies.computeIfAbsent(identifier, key -> new Tally());
    if (tally.itemId.isEmpty() || itemId.compareTo(tally.itemId) < 0) {
      tally.itemId = itemId;
    }
    return tally;
  }

  private void joinSpellings() {
    Map<Identifier, Identifier> first = new HashMap<>();
    tallies.forEach(
        (identifier, tally) -> {
          Identifier other = first.putIfAbsent(identifier.identity(), identifier);
          if (other != null) {
            join(other, identifier, "same-mailbox", tally.itemId);
          }
        });
  }

  private void joinRecords(List<SeenRecord> records) {
    Map<String, Identifier> byNumberAndName = new HashMap<>();
    for (SeenRecord record : records) {
      List<Identifier> own =
          record.identifiers().stream().filter(identifier -> !isShared(identifier)).toList();
      for (Identifier identifier : own) {
        join(own.get(0), identifier, "same-record", record.itemId());
      }
      if (!own.isEmpty() && record.fullName() != null) {
        joinByNumberAndName(record, own.get(0), byNumberAndName);
      }
    }
  }

  /** A shared number joins where the name is the same too. */
  private void joinByNumberAndName(
      SeenRecord record, Identifier own, Map<String, Identifier> byNumberAndName) {
    String name = PersonNames.fold(record.fullName());
    for (String phone : record.phones()) {
      Identifier other = byNumberAndName.putIfAbsent(phone + " " + name, own);
      if (other != null && !name.isEmpty()) {
        join(other, own, "same-number-and-name", record.itemId());
      }
    }
  }

  private boolean isShared(Identifier identifier) {
    return identifier.isRole() || shared.contains(identifier.identity());
  }

  private void join(Identifier left, Identifier right, String rule, String itemId) {
    if (clusters.join(left, right)) {
      links.add(new Link(left, right, rule, itemId));
    }
  }

  private Resolution resolution() {
    TreeMap<Identifier, List<Identifier>> members = new TreeMap<>();
    for (Identifier identifier : tallies.keySet()) {
      members.computeIfAbsent(clusters.root(identifier), key -> new ArrayList<>()).add(identifier);
    }
    List<Person> persons = new ArrayList<>();
    List<PersonIdentifier> identifiers = new ArrayList<>();
    members.forEach(
        (root, own) -> {
          persons.add(person(root, own));
          own.forEach(
              one -> identifiers.add(new PersonIdentifier(id(root), one.value(), one.kind())));
        });
    return new Resolution(persons, identifiers, links.stream().map(this::row).toList());
  }

  private PersonLink row(Link link) {
    return new PersonLink(
        id(clusters.root(link.left())),
        link.left().value(),
        link.right().value(),
        link.rule(),
        CERTAIN,
        link.itemId());
  }

  private Person person(Identifier root, List<Identifier> own) {
    TreeMap<String, Long> names = new TreeMap<>();
    long seen = 0;
    for (Identifier identifier : own) {
      Tally tally = tallies.get(identifier);
      seen += tally.seen;
      tally.names.forEach((name, count) -> names.merge(name, count, Long::sum));
    }
    boolean isRole = own.stream().allMatch(this::isShared);
    return new Person(id(root), commonest(names), own.size(), seen, isRole);
  }

  private static @Nullable String commonest(Map<String, Long> names) {
    String best = null;
    for (Map.Entry<String, Long> entry : names.entrySet()) {
      if (best == null || entry.getValue() > names.get(best)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  private static String id(Identifier smallest) {
    return Hashes.id("person", smallest.kind(), smallest.value());
  }

  /** Identifiers known to be shared: for tests. */
  Set<Identifier> shared() {
    return new TreeSet<>(shared);
  }
}
