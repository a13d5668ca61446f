package org.ascertain.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.errors.NearestName;
import org.ascertain.errors.UserException;

/**
 * A query whose parameters have names: {@code $name}, outside of comments and text constants.
 *
 * @param sql the query with {@code ?} in place of each
 * @param names the names in the order in which they stand
 */
public record NamedParameters(String sql, List<String> names) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\\n]*|/\\*.*?\\*/|\\$([A-Za-z_][A-Za-z0-9_]*)",
          Pattern.DOTALL);

  /** Finds the names in a query. */
  public static NamedParameters parse(String query) {
    List<String> names = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(query);
    String sql =
        matcher.replaceAll(
            token -> {
              if (token.group(1) == null) {
                return Matcher.quoteReplacement(token.group());
              }
              names.add(token.group(1));
              return "?";
            });
    return new NamedParameters(sql, List.copyOf(names));
  }

  /**
   * The values in the order of the names.
   *
   * @throws UserException when a name has no value or a value no name
   */
  public Object[] values(Map<String, String> byName) {
    for (String given : byName.keySet()) {
      if (!names.contains(given)) {
        throw new UserException(
            "The query has no parameter $"
                + given
                + (names.isEmpty()
                    ? "; it has none"
                    : NearestName.remedy(given, new TreeSet<>(names))));
      }
    }
    for (String name : names) {
      if (!byName.containsKey(name)) {
        throw new UserException(
            "The query needs a value for $" + name + "; give it with -p " + name + "=VALUE");
      }
    }
    return names.stream().<Object>map(byName::get).toArray();
  }
}
