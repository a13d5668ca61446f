package org.ascertain.persons;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.FreeMailDomains;
import org.ascertain.model.PublicSuffixes;

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
    if (FreeMailDomains.contains(address.domain())) {
      return Optional.empty();
    }
    return PublicSuffixes.brand(address.domain()).map(label -> label.replace("-", ""));
  }
}
