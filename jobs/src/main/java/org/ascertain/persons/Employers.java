package org.ascertain.persons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ascertain.model.EmailAddress;

/** The employer that a record names or an address speaks of, in a form that can be compared. */
final class Employers {
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "ltd",
          "limited",
          "inc",
          "incorporated",
          "llc",
          "llp",
          "plc",
          "corp",
          "corporation",
          "co",
          "company",
          "gmbh",
          "ag",
          "kg",
          "sa",
          "sarl",
          "srl",
          "spa",
          "bv",
          "nv",
          "ab",
          "oy",
          "as",
          "pty",
          "the");
  private static final Set<String> SECOND_LEVELS =
      Set.of("co", "com", "org", "net", "ac", "gov", "edu", "or", "ne");
  private static final Set<String> PRIVATE_MAIL = new HashSet<>(WordList.lines("private-mail.txt"));

  private Employers() {}

  /** A name without its legal form: {@code Contoso Ltd.} is {@code contoso}. */
  static String ofName(String name) {
    StringBuilder kept = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!LEGAL_FORMS.contains(word)) {
        kept.append(word);
      }
    }
    return kept.toString();
  }

  /** The label of the domain that names who runs it; empty for services that anybody can use. */
  static Optional<String> ofAddress(EmailAddress address) {
    List<String> labels = new ArrayList<>(Arrays.asList(address.domain().split("\\.", -1)));
    int own = labels.size() - 2;
    if (own > 0 && SECOND_LEVELS.contains(labels.get(own))) {
      own--;
    }
    String label = labels.get(own);
    boolean isPrivate =
        PRIVATE_MAIL.contains(address.domain()) || PRIVATE_MAIL.contains(label + ".*");
    return isPrivate ? Optional.empty() : Optional.of(label.replace("-", ""));
  }
}
