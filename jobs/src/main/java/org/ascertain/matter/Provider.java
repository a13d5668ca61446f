package org.ascertain.matter;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ascertain.model.Nullable;

/** The defendant, its domains, and its affiliates with the dates at which they were. */
public record Provider(String name, List<String> domains, List<Affiliate> affiliates)
    implements Serializable {
  /** An affiliate; null dates mean always. */
  public record Affiliate(
      String name, List<String> domains, @Nullable LocalDate from, @Nullable LocalDate to)
      implements Serializable {
    /** Whether it was an affiliate on the day; ends are inclusive. */
    public boolean isAffiliateOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }

  /** Whether the domain, or a parent domain of it, is the provider's own. */
  public boolean owns(String domain) {
    return domains.stream().anyMatch(own -> isWithin(domain, own));
  }

  /** Whether the domain is the provider's or an affiliate's on the day. */
  public boolean ownsOrControls(String domain, LocalDate day) {
    return owns(domain)
        || affiliates.stream()
            .filter(affiliate -> affiliate.isAffiliateOn(day))
            .flatMap(affiliate -> affiliate.domains().stream())
            .anyMatch(theirs -> isWithin(domain, theirs));
  }

  private static boolean isWithin(String domain, String parent) {
    String child = domain.toLowerCase(Locale.ROOT);
    String root = parent.toLowerCase(Locale.ROOT);
    return child.equals(root) || child.endsWith("." + root);
  }
}
