package org.ascertain.persons;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ascertain.model.Nullable;

/** Names of people: how they are compared, and how they are taken out of a header. */
final class PersonNames {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern BRACKETED =
      Pattern.compile("^\\s*\"?([^\"<>@]{2,80}?)\"?\\s*<[^<>]*>");
  private static final Pattern TRAILING_NOTE = Pattern.compile("\\s*[(\\[].*[)\\]]\\s*$");

  /** Words that stand before or after a name and are none of it. */
  private static final Set<String> TITLES =
      Set.of("dr", "mr", "mrs", "ms", "prof", "herr", "frau", "phd", "mba", "esq");

  private PersonNames() {}

  /**
   * The form under which names are equal: case, accents, marks and the order of words do not count,
   * so that {@code Rivera, Pat} is {@code Pat Rivera}. For comparison only, and never alone a
   * reason to join two people.
   */
  static String fold(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String bare = TRAILING_NOTE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    return Arrays.stream(NO_LETTERS.split(bare))
        .filter(word -> !word.isEmpty() && !TITLES.contains(word))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** A record's name; null where it is none but an address, or holds no letter. */
  static @Nullable String cleaned(@Nullable String name) {
    boolean isName = name != null && name.indexOf('@') < 0 && !fold(name).isEmpty();
    return isName ? name.strip() : null;
  }

  /** Whether a folded name has two words, one of which is no initial. */
  static boolean isFull(String folded) {
    int space = folded.indexOf(' ');
    return space > 0 && Arrays.stream(folded.split(" ", -1)).anyMatch(word -> word.length() > 1);
  }

  /** The display name in the words of a header; empty when there is none. */
  static Optional<String> ofHeader(@Nullable String raw) {
    Matcher matcher = BRACKETED.matcher(raw == null ? "" : raw);
    return matcher.find()
        ? Optional.of(matcher.group(1).strip()).filter(name -> !fold(name).isEmpty())
        : Optional.empty();
  }
}
