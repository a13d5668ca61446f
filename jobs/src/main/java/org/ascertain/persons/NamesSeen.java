package org.ascertain.persons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascertain.model.Nullable;

/** The names seen with an identifier, folded, the commonest first. */
final class NamesSeen {
  private final Map<String, Long> names = new LinkedHashMap<>();

  /** The names among some texts. */
  NamesSeen(List<CountedText> texts) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (CountedText text : texts) {
      String fold = PersonNames.fold(text.text());
      if (text.kind() == TextKind.NAME && !fold.isEmpty()) {
        counts.merge(fold, text.count(), Long::sum);
      }
    }
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
  }

  /** The commonest name of at least two words; null when there is none. */
  @Nullable
  String fullName() {
    return names.keySet().stream().filter(PersonNames::isFull).findFirst().orElse(null);
  }

  /** All of them, folded, the commonest first. */
  List<String> all() {
    return List.copyOf(names.keySet());
  }

  /** How many people the full names speak of: names that cannot be one person's. */
  int people() {
    return distinct(names.keySet().stream().filter(PersonNames::isFull).toList());
  }

  /** The same with names of one word, which are often a role in a family or a first name. */
  int peopleOfAnyName() {
    return distinct(all());
  }

  private static int distinct(List<String> names) {
    List<String> people = new ArrayList<>();
    for (String name : names) {
      if (people.stream().noneMatch(known -> NameAgreement.canBeOne(known, name))) {
        people.add(name);
      }
    }
    return people.size();
  }
}
