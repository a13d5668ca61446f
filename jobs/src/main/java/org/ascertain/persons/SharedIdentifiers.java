package org.ascertain.persons;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Identifiers that more than a few differently named people have: switchboards, family lines,
 * office addresses. They stay identifiers and join nobody.
 */
final class SharedIdentifiers {
  /** More distinct names than this make an identifier a shared one. */
  static final int MAX_NAMES = 5;

  private SharedIdentifiers() {}

  /** The shared identifiers among those of some records, in identity form. */
  static Set<Identifier> of(Collection<SeenRecord> records) {
    Map<Identifier, Set<String>> names = new HashMap<>();
    for (SeenRecord record : records) {
      if (record.fullName() != null) {
        String name = PersonNames.fold(record.fullName());
        for (Identifier identifier : record.identifiers()) {
          names.computeIfAbsent(identifier.identity(), key -> new HashSet<>()).add(name);
        }
      }
    }
    Set<Identifier> shared = new TreeSet<>();
    names.forEach(
        (identifier, held) -> {
          if (held.size() > MAX_NAMES) {
            shared.add(identifier);
          }
        });
    return shared;
  }
}
