package org.ascertain.formats.logs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ascertain.model.Nullable;

/**
 * The column names of a table. Programs disagree on case, blanks and punctuation, so {@code E-mail
 * 1 - Value}, {@code Email1Value} and {@code email_1_value} are one name.
 */
final class HeaderNames {
  private final List<String> names;
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  HeaderNames(List<String> names) {
    this.names = new ArrayList<>(names);
    for (int i = 0; i < names.size(); i++) {
      columns.putIfAbsent(key(names.get(i)), i);
    }
  }

  /** How many columns there are. */
  int size() {
    return names.size();
  }

  /** Whether these are the same names. */
  boolean isSame(List<String> others) {
    return columns.keySet().equals(new HeaderNames(others).columns.keySet());
  }

  /** How many of the names it has. */
  int count(List<String> wanted) {
    return (int) wanted.stream().filter(name -> columns.containsKey(key(name))).count();
  }

  /** The column of the first of these names that it has; null when it has none. */
  @Nullable
  Integer column(String... aliases) {
    for (String alias : aliases) {
      Integer column = columns.get(key(alias));
      if (column != null) {
        return column;
      }
    }
    return null;
  }

  /** The names as written; a blank one is called by its number, from 1. */
  String name(int column) {
    String name = column < names.size() ? names.get(column).strip() : "";
    return name.isEmpty() ? "column " + (column + 1) : name;
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    name.codePoints().filter(Character::isLetterOrDigit).forEach(c -> key.appendCodePoint(c));
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
