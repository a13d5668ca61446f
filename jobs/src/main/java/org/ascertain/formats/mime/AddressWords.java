package org.ascertain.formats.mime;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Words of a text that hold an at sign. This is no address finder: it only tells cheaply whether
 * two renderings of one body may differ in the addresses that they name.
 */
final class AddressWords {
  private static final int MAX_WORD_CHARS = 320;

  private AddressWords() {}

  /** Whether a text has such words that another lacks. Case does not count. */
  static boolean hasMore(String text, String other) {
    if (text.contains("&#64;") || text.contains("&commat;")) {
      return true;
    }
    Set<String> known = of(other);
    return of(text).stream().anyMatch(word -> !known.contains(word));
  }

  private static Set<String> of(String text) {
    Set<String> words = new HashSet<>();
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = edge(text, at, -1);
      int end = edge(text, at, 1);
      if (start < at && at < end) {
        words.add(withoutDots(text.substring(start, end + 1)).toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  /** A word may end a sentence. */
  private static String withoutDots(String word) {
    int start = word.startsWith(".") ? 1 : 0;
    int end = word.length() - (word.endsWith(".") ? 1 : 0);
    return word.substring(start, Math.max(start, end));
  }

  /** The last character of the word in a direction. */
  private static int edge(String text, int at, int step) {
    int edge = at;
    while (Math.abs(edge + step - at) < MAX_WORD_CHARS
        && edge + step >= 0
        && edge + step < text.length()
        && isWordChar(text.charAt(edge + step))) {
      edge += step;
    }
    return edge;
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c) || ".-_+%'".indexOf(c) >= 0;
  }
}
