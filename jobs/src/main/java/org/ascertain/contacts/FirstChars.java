package org.ascertain.contacts;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pairs of characters with which a match of a pattern can begin, found by asking the pattern:
 * most places begin with none of them and need not be matched at all. Characters beyond ASCII are
 * let through.
 */
final class FirstChars {
  private static final int ASKED = 128;

  private final BitSet firsts = new BitSet(ASKED);
  private final BitSet pairs = new BitSet(ASKED * ASKED);

  private FirstChars() {}

  /** What can begin a match of the pattern. */
  static FirstChars of(Pattern pattern) {
    FirstChars chars = new FirstChars();
    for (char first = 0; first < ASKED; first++) {
      if (isBegun(pattern, String.valueOf(first))) {
        chars.firsts.set(first);
        for (char second = 0; second < ASKED; second++) {
          boolean isBegun = isBegun(pattern, String.valueOf(new char[] {first, second}));
          chars.pairs.set(first * ASKED + second, isBegun);
        }
      }
    }
    return chars;
  }

  private static boolean isBegun(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.lookingAt() || matcher.hitEnd();
  }

  /** False only when no match can begin at a position of a text. */
  boolean canBegin(CharSequence text, int at) {
    if (at >= text.length()) {
      return false;
    }
    char first = text.charAt(at);
    char second = at + 1 < text.length() ? text.charAt(at + 1) : ASKED;
    if (first >= ASKED || second >= ASKED) {
      return first >= ASKED || firsts.get(first);
    }
    return pairs.get(first * ASKED + second);
  }
}
