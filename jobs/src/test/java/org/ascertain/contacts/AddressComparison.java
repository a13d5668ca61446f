package org.ascertain.contacts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression in common use matches beside what the finder accepts, as sets of distinct
 * addresses: the same, only there by reason, and only here.
 */
final class AddressComparison {
  /** The expression matches, and the finder sees nothing. */
  static final String UNSEEN = "unseen";

  /** The finder sees an address that begins or ends elsewhere. */
  static final String OTHER_ENDS = "other-ends";

  private static final Pattern EXPRESSION =
      Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

  private final Set<String> same = new TreeSet<>();
  private final Map<String, Set<String>> onlyTheirs = new TreeMap<>();
  private final Set<String> onlyOurs = new TreeSet<>();

  /** Compares what is found in one text. */
  void add(String text) {
    List<Hit> hits = new ArrayList<>();
    new EmailFinder().find(text, hits::add);
    Set<Hit> matched = Collections.newSetFromMap(new IdentityHashMap<>());
    Matcher match = EXPRESSION.matcher(text);
    while (match.find()) {
      int at = text.indexOf('@', match.start());
      hits.stream().filter(hit -> hit.start() <= at && at < hit.end()).forEach(matched::add);
      add(match.group().toLowerCase(Locale.ROOT), at, hits);
    }
    for (Hit hit : hits) {
      if (hit.refusal() == null && !matched.contains(hit)) {
        onlyOurs.add(hit.value());
      }
    }
  }

  private void add(String value, int at, List<Hit> hits) {
    String reason = UNSEEN;
    for (Hit hit : hits) {
      if (hit.start() <= at && at < hit.end()) {
        boolean isSame = hit.refusal() == null && hit.value().equals(value);
        reason = isSame ? "" : hit.refusal() == null ? OTHER_ENDS : hit.refusal().label();
      }
    }
    if (reason.isEmpty()) {
      same.add(value);
    } else {
      onlyTheirs.computeIfAbsent(reason, label -> new TreeSet<>()).add(value);
    }
  }

  /** How many distinct addresses both find. */
  int sameCount() {
    return same.size();
  }

  /** How many distinct matches of the expression the finder does not accept, by reason. */
  Map<String, Integer> onlyTheirs() {
    Map<String, Integer> counts = new TreeMap<>();
    onlyTheirs.forEach((reason, values) -> counts.put(reason, values.size()));
    return counts;
  }

  /** How many distinct addresses only the finder accepts. */
  int onlyOursCount() {
    return onlyOurs.size();
  }

  /** The counts in a sentence. */
  String report() {
    return String.format(
        Locale.ROOT,
        "Distinct addresses: %d found by both, by the expression alone (reason for each refusal)"
            + " %s, by the finder alone %d.",
        sameCount(),
        onlyTheirs(),
        onlyOursCount());
  }
}
