package org.ascertain.flows.recipients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ascertain.model.Nullable;
import org.ascertain.model.PublicSuffixes;
import org.ascertain.model.ReferenceList;
import org.ascertain.tables.ThirdParty;

/**
 * Organisations by the names that people and software give them: list entries ("Infosys Limited"),
 * publishers, and names of applications ("Mixmax for Outlook").
 */
final class OrganisationNames {
  private static final int MIN_BRAND_CHARS = 4;
  private static final int MIN_EDITED_CHARS = 8;
  private static final int MAX_RUN = 4;
  private static final Set<String> EVERYDAY =
      ReferenceList.lines(OrganisationNames.class, "everyday-words.txt");

  /** What stands between an application and the other product that it serves. */
  private static final Set<String> SERVES =
      Set.of("for", "with", "to", "and", "into", "in", "on", "from", "via", "fur", "pour", "mit");

  /** What may follow an everyday word so that the two together still name the organisation. */
  private static final Set<String> PRODUCT_WORDS =
      Set.of(
          "app",
          "connector",
          "for",
          "sync",
          "integration",
          "mail",
          "mailbox",
          "calendar",
          "addin",
          "add",
          "outlook",
          "office",
          "api",
          "contacts",
          "crm",
          "plugin",
          "io",
          "com");

  private final Map<String, String> idByAlias = new LinkedHashMap<>();

  OrganisationNames(Registry registry) {
    registry.organisations().forEach((id, rows) -> aliases(id, rows));
  }

  /** The organisation that the whole name names. */
  Optional<String> ofName(@Nullable String name) {
    return name == null || name.isBlank()
        ? Optional.empty()
        : Optional.ofNullable(idByAlias.get(NameWords.bare(name)));
  }

  /** The organisation that the name of an application names as its maker. */
  Optional<String> ofApplication(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    List<String> words = NameWords.of(name);
    for (int start = 0; start < words.size(); start++) {
      Optional<String> id = runFrom(words, start);
      if (id.isPresent()) {
        return id;
      }
    }
    return Optional.empty();
  }

  /**
   * The organisation that the name only imitates: with letters drawn alike, or one letter off a
   * long name. Empty when it names one plainly.
   */
  Optional<String> imitatedBy(@Nullable String name) {
    if (name == null || ofApplication(name).isPresent()) {
      return Optional.empty();
    }
    return NameWords.of(name).stream()
        .flatMap(word -> idByAlias.keySet().stream().filter(alias -> isImitation(word, alias)))
        .findFirst()
        .map(idByAlias::get);
  }

  static boolean isImitation(String word, String alias) {
    if (word.equals(alias) || alias.length() < MIN_BRAND_CHARS) {
      return false;
    }
    boolean isDrawnAlike = NameWords.skeleton(word).equals(NameWords.skeleton(alias));
    return isDrawnAlike
        || alias.length() >= MIN_EDITED_CHARS && NameWords.isOneEditApart(word, alias);
  }

  private Optional<String> runFrom(List<String> words, int start) {
    for (int end = Math.min(words.size(), start + MAX_RUN); end > start; end--) {
      String run = String.join("", words.subList(start, end));
      String id = idByAlias.get(run);
      if (id != null && isMaker(words, start, end, run)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  private static boolean isMaker(List<String> words, int start, int end, String run) {
    if (start > 0 && SERVES.contains(words.get(start - 1))) {
      return false;
    }
    boolean isWhole = start == 0 && end == words.size();
    return !EVERYDAY.contains(run)
        || isWhole
        || start == 0 && PRODUCT_WORDS.contains(words.get(end));
  }

  private void aliases(String id, List<ThirdParty> rows) {
    List<String> names = new ArrayList<>();
    names.add(id.replace('-', ' '));
    for (ThirdParty row : rows) {
      names.add(row.name());
      names.addAll(List.of(row.name().split("[/()]|, ")));
      row.domains().stream()
          .map(PublicSuffixes::brand)
          .flatMap(Optional::stream)
          .filter(brand -> brand.length() >= MIN_BRAND_CHARS)
          .forEach(names::add);
    }
    for (String name : names) {
      String alias = NameWords.bare(name);
      if (alias.length() > 1) {
        idByAlias.putIfAbsent(alias, id);
      }
    }
  }
}
