package org.ascertain.model;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Domains at which a mailbox belongs to a person: an address there resolves to no organisation, so
 * that a mail to somebody's private mailbox is no flow to the operator of the mailbox.
 */
public final class FreeMailDomains {
  private static final Set<String> DOMAINS = new LinkedHashSet<>();
  private static final Set<String> BRANDS = new LinkedHashSet<>();

  static {
    for (String line : ReferenceList.lines(FreeMailDomains.class, "freemail-domains.txt")) {
      if (line.endsWith(".*")) {
        BRANDS.add(line.substring(0, line.length() - 2));
      } else {
        DOMAINS.add(line);
      }
    }
  }

  private FreeMailDomains() {}

  /** Whether mailboxes at the domain, or at a name below it, belong to persons. */
  public static boolean contains(String domain) {
    String lower = domain.toLowerCase(Locale.ROOT);
    String registrable = PublicSuffixes.registrable(lower).orElse(lower);
    return DOMAINS.contains(lower)
        || DOMAINS.contains(registrable)
        || PublicSuffixes.brand(lower).filter(BRANDS::contains).isPresent();
  }
}
