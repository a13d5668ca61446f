package org.ascertain.persons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Compares all pairs of a block, and none of a block that is too large. */
final class BlockPairs {
  /** A block of more profiles than this is counted and not compared. */
  static final int MAX_MEMBERS = 60;

  private BlockPairs() {}

  /** The pairs of a block, or one row that tells that it was too large. */
  static List<ComparedPair> of(
      String block, Iterator<BlockMember> members, PairComparison<Profile> comparison) {
    List<Profile> profiles = new ArrayList<>();
    long count = 0;
    while (members.hasNext()) {
      Profile profile = members.next().profile();
      count++;
      if (count <= MAX_MEMBERS) {
        profiles.add(profile);
      }
    }
    if (count > MAX_MEMBERS) {
      return List.of(new ComparedPair(block, null, null, null, List.of(), count, ""));
    }
    profiles.sort(Comparator.comparing(Profile::label));
    return pairs(profiles, comparison);
  }

  private static List<ComparedPair> pairs(
      List<Profile> profiles, PairComparison<Profile> comparison) {
    List<ComparedPair> pairs = new ArrayList<>();
    for (int i = 0; i < profiles.size(); i++) {
      for (int j = i + 1; j < profiles.size(); j++) {
        pairs.add(pair(profiles.get(i), profiles.get(j), comparison));
      }
    }
    return pairs;
  }

  private static ComparedPair pair(
      Profile left, Profile right, PairComparison<Profile> comparison) {
    List<Integer> levels = Arrays.stream(comparison.levels(left, right)).boxed().toList();
    return new ComparedPair(
        left.label(), right.label(), left.name(), right.name(), levels, 0, left.itemId());
  }
}
