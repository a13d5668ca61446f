package org.ascertain.contacts;

/** A set of ASCII characters that is asked for every character of a text. */
final class AsciiSet {
  private static final int SIZE = 128;

  private final boolean[] holds = new boolean[SIZE];

  private AsciiSet(String members) {
    for (int i = 0; i < members.length(); i++) {
      holds[members.charAt(i)] = true;
    }
  }

  /** The characters of a string. */
  static AsciiSet of(String members) {
    return new AsciiSet(members);
  }

  /** Letters, digits and the characters of a string. */
  static AsciiSet lettersDigitsAnd(String members) {
    AsciiSet set = new AsciiSet(members);
    for (char c = 0; c < SIZE; c++) {
      set.holds[c] |= isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    return set;
  }

  boolean has(char c) {
    return c < SIZE && holds[c];
  }

  /** Whether all characters of a text are ASCII. */
  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= SIZE) {
        return false;
      }
    }
    return true;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
