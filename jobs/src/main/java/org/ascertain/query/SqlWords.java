package org.ascertain.query;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that stand in a query, whatever they name: comments and text constants hold none. */
final class SqlWords {
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|--[^\\n]*|/\\*.*?\\*/|\"((?:[^\"]|\"\")+)\"|([\\p{L}_][\\p{L}\\p{N}_]*)",
          Pattern.DOTALL);

  private SqlWords() {}

  /** The names in lower case, in order. */
  static Set<String> of(String sql) {
    Set<String> words = new LinkedHashSet<>();
    Matcher matcher = TOKEN.matcher(sql);
    while (matcher.find()) {
      String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      if (word != null) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
