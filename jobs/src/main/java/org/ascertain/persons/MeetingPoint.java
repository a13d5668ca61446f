package org.ascertain.persons;

/**
 * A shared identifier together with a name: a meeting point for those who have both, and an
 * identifier of nobody.
 */
final class MeetingPoint {
  private static final String MARK = "~";
  private static final String SEPARATOR = "\u0001";

  private MeetingPoint() {}

  /** The meeting point's key. */
  static String key(String identifierKey, String foldedName) {
    return MARK + identifierKey + SEPARATOR + foldedName;
  }

  /** Whether a key is one. */
  static boolean is(String key) {
    return key.startsWith(MARK);
  }

  /** The key of the identifier in a key of either kind. */
  static String identifierKey(String key) {
    int end = key.indexOf(SEPARATOR);
    return is(key) ? key.substring(MARK.length(), end < 0 ? key.length() : end) : key;
  }
}
