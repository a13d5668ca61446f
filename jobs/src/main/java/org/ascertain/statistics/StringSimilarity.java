package org.ascertain.statistics;

/** How alike two texts are, from 0 (nothing in common) to 1 (equal). */
public final class StringSimilarity {
  private static final double PREFIX_WEIGHT = 0.1;
  private static final int MAX_PREFIX = 4;

  /** Below this the common prefix adds nothing, as Winkler has it. */
  private static final double BOOST_FROM = 0.7;

  private StringSimilarity() {}

  /**
   * Jaro 1989: characters in common within half the longer text, less half the transpositions. Two
   * empty texts are equal; an empty one and another have nothing in common.
   */
  public static double jaro(String left, String right) {
    if (left.equals(right)) {
      return 1;
    }
    boolean[] rightTaken = new boolean[right.length()];
    char[] common = new char[left.length()];
    int size = common(left, right, rightTaken, common);
    if (size == 0) {
      return 0;
    }
    double matches = size;
    double halfMoves = moved(right, rightTaken, common, size) / 2.0;
    return (matches / left.length() + matches / right.length() + (matches - halfMoves) / matches)
        / 3;
  }

  /** Winkler 1990: Jaro's, raised for a common prefix of at most four characters. */
  public static double jaroWinkler(String left, String right) {
    double jaro = jaro(left, right);
    int limit = Math.min(MAX_PREFIX, Math.min(left.length(), right.length()));
    int prefix = 0;
    while (prefix < limit && left.charAt(prefix) == right.charAt(prefix)) {
      prefix++;
    }
    return jaro < BOOST_FROM ? jaro : jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  /** One less the edit distance over the longer length; two empty texts are equal. */
  public static double edits(String left, String right) {
    int longer = Math.max(left.length(), right.length());
    return longer == 0 ? 1 : 1 - (double) distance(left, right) / longer;
  }

  /**
   * Insertions, deletions, substitutions and swaps of neighbours that make one text the other, no
   * place edited twice (optimal string alignment).
   */
  public static int distance(String left, String right) {
    int[] beforeLast = new int[right.length() + 1];
    int[] last = new int[right.length() + 1];
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        boolean isEqual = left.charAt(i - 1) == right.charAt(j - 1);
        int replaced = last[j - 1] + (isEqual ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        if (isSwap(left, right, i, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[right.length()];
  }

  private static boolean isSwap(String left, String right, int i, int j) {
    return i > 1
        && j > 1
        && left.charAt(i - 1) == right.charAt(j - 2)
        && left.charAt(i - 2) == right.charAt(j - 1);
  }

  /** Marks the characters of the right that the left shares, and lists them in the left's order. */
  private static int common(String left, String right, boolean[] rightTaken, char[] common) {
    int reach = Math.max(0, Math.max(left.length(), right.length()) / 2 - 1);
    int size = 0;
    for (int i = 0; i < left.length(); i++) {
      int end = Math.min(right.length(), i + reach + 1);
      for (int j = Math.max(0, i - reach); j < end; j++) {
        if (!rightTaken[j] && left.charAt(i) == right.charAt(j)) {
          rightTaken[j] = true;
          common[size++] = left.charAt(i);
          break;
        }
      }
    }
    return size;
  }

  /** How many shared characters stand in another order on the right. */
  private static int moved(String right, boolean[] rightTaken, char[] common, int size) {
    int moved = 0;
    int at = 0;
    for (int j = 0; j < right.length() && at < size; j++) {
      if (rightTaken[j]) {
        moved += common[at++] == right.charAt(j) ? 0 : 1;
      }
    }
    return moved;
  }
}
