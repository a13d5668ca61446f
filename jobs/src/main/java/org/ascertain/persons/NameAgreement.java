package org.ascertain.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.ascertain.model.Nullable;
import org.ascertain.statistics.StringSimilarity;

/**
 * How far two folded names can be one person's. Words are matched one to one in whatever order:
 * equal, then short forms, then misspellings, then initials; all words of the shorter name must
 * find theirs.
 */
enum NameAgreement {
  /** A word of the shorter name has no counterpart. */
  DIFFERENT,

  /** One word alone, which fits: says nothing of its own. */
  PART,

  /** They fit with initials. */
  INITIALS,

  /** They fit, word for word, with short forms or misspellings. */
  SIMILAR,

  /** The same words. */
  SAME;

  private static final double SPELLING = 0.9;
  private static final int SHORTEST_MISSPELT = 4;

  private static final List<BiPredicate<String, String>> WORDS =
      List.of(String::equals, Nicknames::areOne, NameAgreement::isMisspelt);

  /** The agreement of two folded names. */
  static NameAgreement of(String left, String right) {
    if (left.equals(right)) {
      return SAME;
    }
    List<String> one = words(left);
    List<String> other = words(right);
    List<String> shorter = one.size() <= other.size() ? one : other;
    List<String> longer = one.size() <= other.size() ? other : one;
    int size = shorter.size();
    int whole = 0;
    for (BiPredicate<String, String> rule : WORDS) {
      whole += match(shorter, longer, rule);
    }
    match(shorter, longer, NameAgreement::isInitial);
    return judged(size, whole, shorter.isEmpty());
  }

  private static NameAgreement judged(int size, int whole, boolean isMatched) {
    if (!isMatched || whole == 0) {
      return DIFFERENT;
    }
    if (size == 1) {
      return PART;
    }
    return whole >= 2 ? SIMILAR : INITIALS;
  }

  /** Whether both can be one person's: unknown names can. */
  static boolean canBeOne(@Nullable String left, @Nullable String right) {
    return left == null || right == null || of(left, right) != DIFFERENT;
  }

  /** Takes matching words out of both lists and counts them. */
  private static int match(
      List<String> shorter, List<String> longer, BiPredicate<String, String> rule) {
    int matched = 0;
    for (int i = 0; i < shorter.size(); i++) {
      String word = shorter.get(i);
      for (int j = 0; j < longer.size(); j++) {
        if (rule.test(word, longer.get(j))) {
          longer.remove(j);
          shorter.remove(i--);
          matched++;
          break;
        }
      }
    }
    return matched;
  }

  private static boolean isMisspelt(String left, String right) {
    return Math.min(left.length(), right.length()) >= SHORTEST_MISSPELT
        && StringSimilarity.jaroWinkler(left, right) >= SPELLING
        && StringSimilarity.distance(left, right) <= 2;
  }

  private static boolean isInitial(String left, String right) {
    return (left.length() == 1 || right.length() == 1) && left.charAt(0) == right.charAt(0);
  }

  private static List<String> words(String folded) {
    return new ArrayList<>(List.of(folded.split(" ", -1)));
  }
}
