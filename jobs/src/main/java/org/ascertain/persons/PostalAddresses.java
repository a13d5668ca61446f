package org.ascertain.persons;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Postal addresses in a form that can be compared. */
final class PostalAddresses {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PostalAddresses() {}

  /** Letters and digits, lower case, with one space between words. */
  static String fold(String postal) {
    String plain = MARKS.matcher(Normalizer.normalize(postal, Normalizer.Form.NFKD)).replaceAll("");
    return OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
