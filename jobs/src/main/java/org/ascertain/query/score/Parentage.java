package org.ascertain.query.score;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ascertain.model.Nullable;
import org.ascertain.tables.ThirdParty;

/**
 * Which organisation of the registry is the parent of which: the one whose name is the parent's
 * name, remarks in brackets and legal forms aside.
 */
final class Parentage {
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "[,.\\s]+(inc|corp|corporation|llc|ltd|limited|plc|gmbh|ag|se|sa|nv|holdings)\\b");

  private final Map<String, String> nameById = new HashMap<>();
  private final Map<String, String> parentById = new HashMap<>();

  Parentage(List<ThirdParty> thirdParties) {
    for (ThirdParty each : thirdParties) {
      nameById.put(each.thirdPartyId(), plain(each.name()));
      if (each.parent() != null) {
        parentById.put(each.thirdPartyId(), plain(each.parent()));
      }
    }
  }

  /** Whether the found organisation is the planted one or its parent. */
  boolean isSameOrParent(@Nullable String found, String planted) {
    if (found == null || found.equals(planted)) {
      return found != null;
    }
    String parent = parentById.get(planted);
    return parent != null && (parent.equals(nameById.get(found)) || parent.equals(found));
  }

  private static String plain(String name) {
    String bare = BRACKETS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return LEGAL_FORM.matcher(bare).replaceAll("").replaceAll("[^a-z0-9]+", " ").strip();
  }
}
