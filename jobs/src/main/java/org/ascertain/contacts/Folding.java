package org.ascertain.contacts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds words for comparison: case, accents and white space fall away. Never for display. */
final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private Folding() {}

  static String fold(String text) {
    if (isPlain(text)) {
      return text.strip().toLowerCase(Locale.ROOT);
    }
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String letters = plain.replace('ł', 'l').replace('Ł', 'L').replace("ß", "ss").replace('ø', 'o');
    return SPACES.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing but case and white space at the ends falls away. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isDoubled = c == ' ' && i > 0 && text.charAt(i - 1) == ' ';
      if (c < ' ' || c > '~' || isDoubled) {
        return false;
      }
    }
    return true;
  }
}
