package org.ascertain.persons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Compares all pairs of a block, and none of a block that is too large. Pairs whose names cannot be
 * one person's are left out: they can never be linked, and as they meet by another key they would
 * teach the model that agreement there speaks against a match.
 */
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
        ComparedPair pair = pair(profiles.get(i), profiles.get(j), comparison);
        if (ProfileFields.canBeOne(pair.levels())) {
          pairs.add(pair);
        }
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
