package org.ascertain.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ascertain.matter.Period;
import org.ascertain.matter.Provider;

/** Whether a customer is the provider or an affiliate of it at a date in the class period. */
final class Affiliation {
  private final Provider provider;
  private final List<LocalDate> days;

  Affiliation(Provider provider, Period period) {
    this.provider = provider;
    // Affiliation changes only at these days, so no other day can tell anything new.
    this.days =
        Stream.concat(
                Stream.of(period.from()),
                provider.affiliates().stream().map(Provider.Affiliate::from))
            .filter(Objects::nonNull)
            .filter(day -> !day.isBefore(period.from()) && !day.isAfter(period.to()))
            .distinct()
            .sorted()
            .toList();
  }

  /** Whether any of the domains is the provider's, or an affiliate's on a day of the period. */
  boolean isAffiliate(List<String> domains) {
    return domains.stream()
        .anyMatch(domain -> days.stream().anyMatch(day -> provider.ownsOrControls(domain, day)));
  }
}
