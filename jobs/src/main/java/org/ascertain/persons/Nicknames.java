package org.ascertain.persons;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ascertain.model.ReferenceList;

/** Short forms of given names: weak evidence that two words are one name. */
final class Nicknames {
  private static final Map<String, Set<String>> NAMES = read();

  private Nicknames() {}

  /** Whether two folded words stand for one given name. */
  static boolean areOne(String left, String right) {
    Set<String> lefts = NAMES.get(left);
    Set<String> rights = NAMES.get(right);
    return lefts != null && rights != null && lefts.stream().anyMatch(rights::contains);
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> names = new HashMap<>();
    for (String line : ReferenceList.lines(Nicknames.class, "nicknames.txt")) {
      List<String> words = List.of(line.split(" ", -1));
      words.forEach(word -> names.computeIfAbsent(word, any -> new TreeSet<>()).add(words.get(0)));
    }
    return names;
  }
}
