package org.ascertain.records;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascertain.model.Nullable;

/** Names of permissions, in the order in which they are written. */
final class Scopes {
  private Scopes() {}

  /** The scopes of a list separated by blanks; none for null. */
  static Set<String> of(@Nullable String text) {
    Set<String> scopes = new LinkedHashSet<>();
    if (text != null) {
      Arrays.stream(text.strip().split("\\s+"))
          .filter(scope -> !scope.isEmpty())
          .forEach(scopes::add);
    }
    return Collections.unmodifiableSet(scopes);
  }

  /** Those of the first that the second lacks; letter case does not matter. */
  static List<String> without(Set<String> scopes, Set<String> others) {
    Set<String> keys = others.stream().map(Scopes::key).collect(Collectors.toSet());
    return scopes.stream().filter(scope -> !keys.contains(key(scope))).toList();
  }

  private static String key(String scope) {
    return scope.toLowerCase(Locale.ROOT);
  }
}
