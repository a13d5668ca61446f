package org.ascertain.flows.detectors;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ascertain.model.ReferenceList;

/**
 * Which permission scopes open contact data. Scopes that open files or chats, which may hold some,
 * and those of the account's own identity are none; a scope that the list does not know is none
 * either and stays visible in the grant.
 */
final class ScopeCatalogue {
  private static final Set<String> BEARING = Set.of("direct", "colleagues", "derived");
  private static final Map<String, List<String>> CATEGORIES = new LinkedHashMap<>();

  static {
    for (Map<String, String> row : ReferenceList.rows(ScopeCatalogue.class, "scopes.csv")) {
      if (BEARING.contains(row.get("weight"))) {
        String name = row.get("scope").toLowerCase(Locale.ROOT);
        CATEGORIES.put(name, List.of(row.get("category").split(";")));
      }
    }
  }

  private ScopeCatalogue() {}

  /** The kinds of contact-bearing data that these scopes open, sorted; empty when none does. */
  static Set<String> categories(Collection<String> scopes) {
    Set<String> categories = new TreeSet<>();
    scopes.forEach(scope -> categories.addAll(categories(scope)));
    return categories;
  }

  private static List<String> categories(String scope) {
    String name = scope.strip().toLowerCase(Locale.ROOT);
    name = name.substring(name.lastIndexOf('/') + 1);
    List<String> known = CATEGORIES.get(name);
    return known != null ? known : name.contains("dataset") ? ofDataSet(name) : List.of();
  }

  /** Data sets of Graph Data Connect carry what they hold in their names. */
  private static List<String> ofDataSet(String name) {
    if (name.contains("contact")) {
      return List.of("CONTACTS");
    }
    if (name.contains("message") || name.contains("sentitem") || name.contains("mailfolder")) {
      return List.of("MAIL_FULL");
    }
    if (name.contains("event") || name.contains("calendar")) {
      return List.of("CAL");
    }
    boolean isDirectory = name.contains("user") || name.contains("manager");
    return isDirectory ? List.of("DIRECTORY") : List.of();
  }
}
