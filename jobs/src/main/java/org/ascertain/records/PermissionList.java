package org.ascertain.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.model.Nullable;

/**
 * The value of ConsentAction.Permissions: grants before the arrow, grants after it, each side
 * {@code []} or a list of {@code [Id: .., ClientId: .., PrincipalId: .., ResourceId: ..,
 * ConsentType: .., Scope: a b c, CreatedDateTime: , LastModifiedDateTime ]}. The right side is the
 * whole state after the act, not what the act added.
 */
final class PermissionList {
  private static final Pattern ENTRY = Pattern.compile("\\[+\\s*(Id:[^\\]]*)]");
  private static final Pattern FIELD = Pattern.compile("(\\w+):\\s*([^,\\]]*?)\\s*(?=,\\s*\\w+|$)");

  private PermissionList() {}

  /**
   * A grant before and after.
   *
   * @param clientId object id of the client; null when blank
   * @param principalId object id of whom it is for; null for all
   * @param resourceId object id of the API; null when blank
   * @param isForAll whether it is for all principals
   * @param before scopes before
   * @param after scopes after
   */
  record Change(
      @Nullable String clientId,
      @Nullable String principalId,
      @Nullable String resourceId,
      boolean isForAll,
      Set<String> before,
      Set<String> after) {}

  /** The grants that the text names on either side, in order of first mention. */
  static List<Change> parse(String text) {
    int arrow = text.indexOf("=>");
    Map<String, Map<String, String>> before = entries(arrow < 0 ? "" : text.substring(0, arrow));
    Map<String, Map<String, String>> after = entries(arrow < 0 ? text : text.substring(arrow + 2));
    Map<String, Map<String, String>> all = new LinkedHashMap<>(after);
    before.forEach(all::putIfAbsent);
    List<Change> changes = new ArrayList<>();
    all.forEach(
        (key, fields) ->
            changes.add(change(fields, scopes(before.get(key)), scopes(after.get(key)))));
    return changes;
  }

  private static Change change(Map<String, String> fields, Set<String> before, Set<String> after) {
    boolean isForAll = "AllPrincipals".equalsIgnoreCase(fields.get("ConsentType"));
    return new Change(
        filled(fields.get("ClientId")),
        filled(fields.get("PrincipalId")),
        filled(fields.get("ResourceId")),
        isForAll,
        before,
        after);
  }

  private static Map<String, Map<String, String>> entries(String side) {
    Map<String, Map<String, String>> entries = new LinkedHashMap<>();
    Matcher matcher = ENTRY.matcher(side);
    while (matcher.find()) {
      Map<String, String> fields = fields(matcher.group(1));
      entries.merge(key(fields), fields, PermissionList::joined);
    }
    return entries;
  }

  private static Map<String, String> fields(String entry) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher matcher = FIELD.matcher(entry);
    while (matcher.find()) {
      fields.put(matcher.group(1), matcher.group(2));
    }
    return fields;
  }

  /** Two entries of one key on one side: their scopes add up. */
  private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
    Map<String, String> joined = new LinkedHashMap<>(one);
    joined.merge("Scope", other.getOrDefault("Scope", ""), (a, b) -> a + " " + b);
    return joined;
  }

  private static Set<String> scopes(@Nullable Map<String, String> fields) {
    return Scopes.of(fields == null ? null : fields.get("Scope"));
  }

  private static String key(Map<String, String> fields) {
    String client = fields.getOrDefault("ClientId", "");
    String principal = fields.getOrDefault("PrincipalId", "");
    String resource = fields.getOrDefault("ResourceId", "");
    return (client + "|" + principal + "|" + resource).toLowerCase(Locale.ROOT);
  }

  @Nullable
  private static String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
