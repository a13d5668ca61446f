package org.ascertain.query;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which customers and flows an estimate counts.
 *
 * @param grades condition on the grade of flows that count
 * @param customersSql query of the customers that count
 * @param parameters of that query
 */
record EstimateScope(String grades, String customersSql, List<Object> parameters) {
  private static final Pattern COLUMN_VALUE = Pattern.compile("([a-z_]+)=(.*)", Pattern.DOTALL);
  private static final List<String> OF_EVIDENCE = List.of("mechanism", "third_party");
  private static final String DISCLOSED = "grade IN ('A', 'B', 'C')";
  private static final String OPPORTUNITY = "grade IN ('D', 'E')";

  /** The scope of an estimand in a domain: CLASS, ALL, or column=value. */
  static EstimateScope of(String estimand, String domain) {
    boolean isExposed = estimand.toLowerCase(Locale.ROOT).startsWith("exposed");
    String grades = isExposed ? OPPORTUNITY : DISCLOSED;
    String from =
        "SELECT DISTINCT e.customer_id AS id FROM exposures e"
            + " JOIN class_members m USING (customer_id) JOIN customers c USING (customer_id)"
            + " WHERE e.in_theory AND e.best_"
            + grades
            + (domain.equals("ALL") ? "" : " AND m.is_member")
            + (isExposed && !domain.equals("ALL") ? " AND m.is_exposed" : "");
    Matcher matcher = COLUMN_VALUE.matcher(domain);
    if (!matcher.matches()) {
      return new EstimateScope(grades, from + " ORDER BY id", List.of());
    }
    String condition = condition(matcher.group(1));
    return new EstimateScope(
        grades, from + " AND " + condition + " ORDER BY id", List.of(matcher.group(2)));
  }

  private static String condition(String column) {
    if (!OF_EVIDENCE.contains(column)) {
      return "c." + column + " = ?";
    }
    return column.equals("mechanism") ? "e.mechanism = ?" : "e.third_party_id = ?";
  }
}
