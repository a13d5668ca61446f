package org.ascertain.errors;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody who misspelt a name most likely meant. */
public final class NearestName {
  private NearestName() {}

  /**
   * The candidate that differs least from the word in single-letter edits (case aside), the first
   * in alphabetical order among equals; empty when every candidate differs in more than a third of
   * the letters.
   */
  public static Optional<String> of(String word, Collection<String> candidates) {
    int limit = Math.max(1, word.length() / 3);
    return candidates.stream()
        .sorted()
        .filter(candidate -> distance(word, candidate) <= limit)
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
  }

  /**
   * A remedy to put behind a message: {@code ; did you mean 'x'?}, or the list of what is known.
   */
  public static String remedy(String word, Collection<String> candidates) {
    return of(word, candidates)
        .map(candidate -> "; did you mean '" + candidate + "'?")
        .orElseGet(() -> "; known are " + String.join(", ", candidates));
  }

  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      previous = nextRow(a.charAt(i - 1), b, previous, i);
    }
    return previous[b.length()];
  }

  private static int[] nextRow(char letter, String b, int[] previous, int row) {
    int[] current = new int[b.length() + 1];
    current[0] = row;
    for (int j = 1; j <= b.length(); j++) {
      int replaced = previous[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1);
      current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
    }
    return current;
  }
}
