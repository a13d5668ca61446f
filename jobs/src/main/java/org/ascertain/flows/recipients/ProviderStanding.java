package org.ascertain.flows.recipients;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ascertain.matter.Provider;
import org.ascertain.model.Nullable;
import org.ascertain.model.RecipientStatus;
import org.ascertain.model.ReferenceList;
import org.ascertain.tables.ThirdParty;

/**
 * Whether an organisation is the provider, its affiliate at a date, or somebody else. What the
 * matter says of a domain goes first; then the registry's owner, with the day of the acquisition
 * where it is known.
 */
final class ProviderStanding {
  private static final List<Map<String, String>> ACQUISITIONS =
      ReferenceList.rows(ProviderStanding.class, "acquisitions.csv");
  private static final List<Map<String, String>> FIRST_PARTY =
      ReferenceList.rows(ProviderStanding.class, "first-party-apps.csv");

  private final Provider provider;
  private final String providerName;

  ProviderStanding(Provider provider) {
    this.provider = provider;
    this.providerName = folded(provider.name());
  }

  /** What a domain without a registry row was. */
  RecipientStatus of(String domain, @Nullable Instant at) {
    if (provider.owns(domain)) {
      return RecipientStatus.PROVIDER;
    }
    boolean isAffiliate = at != null && provider.ownsOrControls(domain, day(at));
    return isAffiliate ? RecipientStatus.PROVIDER_AFFILIATE : RecipientStatus.UNKNOWN;
  }

  /** What an organisation was; the domain by which it was found may be null. */
  RecipientStatus of(ThirdParty row, @Nullable String domain, @Nullable Instant at) {
    for (String name : domain == null ? row.domains() : List.of(domain)) {
      if (provider.owns(name)) {
        return RecipientStatus.PROVIDER;
      }
      if (isNamedAffiliate(name)) {
        boolean isAffiliate = at == null || provider.ownsOrControls(name, day(at));
        return isAffiliate ? RecipientStatus.PROVIDER_AFFILIATE : RecipientStatus.THIRD_PARTY;
      }
    }
    return byOwner(row, domain, at);
  }

  /** Whether an application with this id, or of this tenant, is the provider's own. */
  boolean isFirstParty(@Nullable String appId, @Nullable String ownerTenant) {
    return isListed("app", appId) || isListed("owner_tenant", ownerTenant);
  }

  String providerName() {
    return provider.name();
  }

  private RecipientStatus byOwner(ThirdParty row, @Nullable String domain, @Nullable Instant at) {
    boolean isProviders = isProviderName(row.name()) || isProviderName(row.parent());
    if (!isProviders) {
      return RecipientStatus.THIRD_PARTY;
    }
    if (row.category().equals("provider")) {
      return RecipientStatus.PROVIDER;
    }
    return isBeforeAcquisition(row, domain, at)
        ? RecipientStatus.THIRD_PARTY
        : RecipientStatus.PROVIDER_AFFILIATE;
  }

  private boolean isBeforeAcquisition(
      ThirdParty row, @Nullable String domain, @Nullable Instant at) {
    if (at == null) {
      return false;
    }
    return ACQUISITIONS.stream()
        .filter(line -> line.get("third_party_id").equals(row.thirdPartyId()))
        .filter(line -> isProviderName(line.get("owner")))
        .filter(line -> line.get("domain").isEmpty() || isWithin(domain, line.get("domain")))
        .anyMatch(line -> day(at).isBefore(LocalDate.parse(line.get("from_on"))));
  }

  private boolean isNamedAffiliate(String domain) {
    return provider.affiliates().stream()
        .flatMap(affiliate -> affiliate.domains().stream())
        .anyMatch(theirs -> isWithin(domain, theirs));
  }

  private boolean isListed(String kind, @Nullable String id) {
    return id != null
        && FIRST_PARTY.stream()
            .filter(line -> line.get("kind").equals(kind))
            .filter(line -> folded(line.get("provider")).equals(providerName))
            .anyMatch(line -> line.get("id").equalsIgnoreCase(id.strip()));
  }

  private boolean isProviderName(@Nullable String name) {
    return name != null
        && (folded(name).equals(providerName) || folded(name).startsWith(providerName + " "));
  }

  private static boolean isWithin(@Nullable String domain, String parent) {
    return domain != null
        && (domain.equalsIgnoreCase(parent)
            || domain.toLowerCase(Locale.ROOT).endsWith("." + parent.toLowerCase(Locale.ROOT)));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[.,]", "");
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
