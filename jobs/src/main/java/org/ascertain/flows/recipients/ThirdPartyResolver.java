package org.ascertain.flows.recipients;

import java.net.IDN;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ascertain.matter.Provider;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.FreeMailDomains;
import org.ascertain.model.Nullable;
import org.ascertain.model.PublicSuffixes;
import org.ascertain.model.RecipientStatus;
import org.ascertain.model.ReferenceList;
import org.ascertain.tables.ThirdParty;

/**
 * Resolves what the evidence names (host, address, application, name) to the organisation behind it
 * at a date. Carriers (delivery networks, relays, shared hosting) and, for addresses, free mail are
 * nobody: what passes through them has not reached their operator.
 */
public final class ThirdPartyResolver {
  private static final Set<String> CARRIERS =
      ReferenceList.lines(ThirdPartyResolver.class, "carriers.txt");
  private static final String RECIPIENT = "RECIPIENT";

  private final Registry registry;
  private final ProviderStanding standing;
  private final OrganisationNames names;

  /** A resolver over the registry's rows and the matter's provider. */
  public ThirdPartyResolver(List<ThirdParty> rows, Provider provider) {
    this.registry = new Registry(rows);
    this.standing = new ProviderStanding(provider);
    this.names = new OrganisationNames(registry);
  }

  /**
   * Who is behind a host. Empty for carriers and for what is no public host name. A name that the
   * registry does not know gives a recipient of status UNKNOWN.
   */
  public Optional<Recipient> ofHost(String host, @Nullable Instant at, CustomerIdentity own) {
    Optional<String> name = canonicalHost(host);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return ofName(name.get(), at, own);
  }

  /** Who is behind a web address, wrappers taken off. Empty likewise. */
  public Optional<Recipient> ofUrl(String url, @Nullable Instant at, CustomerIdentity own) {
    return LinkWrappers.host(LinkWrappers.unwrapped(url)).flatMap(host -> ofHost(host, at, own));
  }

  /**
   * Whose mailbox an address is. Empty for a free mailbox, a relay, and what is no address; another
   * customer's tenant name is UNKNOWN, not the provider.
   */
  public Optional<Recipient> ofAddress(
      @Nullable String address, @Nullable Instant at, CustomerIdentity own) {
    Optional<EmailAddress> parsed = EmailAddress.parse(address);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    String domain = parsed.get().domain();
    if (own.ownsDomain(domain)) {
      return Optional.of(Recipient.own(domain));
    }
    if (FreeMailDomains.contains(domain)) {
      return Optional.empty();
    }
    if (isTenantName(domain)) {
      return Optional.of(Recipient.unknown(domain));
    }
    return ofName(domain, at, own);
  }

  /** An organisation by its id in the registry, for example that of a recipient's own export. */
  public Optional<Recipient> ofId(@Nullable String thirdPartyId, @Nullable Instant at) {
    return registry.ofId(thirdPartyId, at).map(row -> recipient(row, null, row.name(), at));
  }

  /** An organisation by its full name, as lists of subprocessors and publishers write it. */
  public Optional<Recipient> ofOrganisation(@Nullable String name, @Nullable Instant at) {
    return names.ofName(name).flatMap(id -> ofId(id, at));
  }

  /**
   * Whose an application is: the provider's by owner or id; the customer's own by owner; else by
   * the registry's application ids, the addresses that it names, its publisher, and last its name.
   * An application whose name imitates an organisation, or claims to be the provider's while
   * another tenant owns it, is an impostor and resolves to nobody.
   */
  public ResolvedApplication ofApplication(
      ApplicationIdentity app, @Nullable Instant at, CustomerIdentity own) {
    if (standing.isFirstParty(app.appId(), app.ownerTenant())) {
      Recipient provider = new Recipient(null, null, app.label(), RecipientStatus.PROVIDER, true);
      return new ResolvedApplication(provider, false);
    }
    if (own.ownsTenant(app.ownerTenant())) {
      return new ResolvedApplication(Recipient.own(app.label()), false);
    }
    Optional<Recipient> known = byIdOrAddress(app, at, own);
    if (known.isPresent()) {
      return new ResolvedApplication(named(known.get(), app), false);
    }
    if (isImpostor(app)) {
      return new ResolvedApplication(Recipient.unknown(app.label()), true);
    }
    Optional<Recipient> byName = names.ofApplication(app.name()).flatMap(id -> ofId(id, at));
    Recipient recipient = byName.orElseGet(() -> Recipient.unknown(app.label()));
    return new ResolvedApplication(named(recipient, app), false);
  }

  private Optional<Recipient> byIdOrAddress(
      ApplicationIdentity app, @Nullable Instant at, CustomerIdentity own) {
    Optional<Recipient> byId =
        registry.ofAppId(app.appId(), at).map(row -> recipient(row, null, app.label(), at));
    return byId.or(() -> byAddress(app, at, own)).or(() -> ofOrganisation(app.publisher(), at));
  }

  private Optional<Recipient> byAddress(
      ApplicationIdentity app, @Nullable Instant at, CustomerIdentity own) {
    return app.urls().stream()
        .map(url -> ofUrl(url, at, own))
        .flatMap(Optional::stream)
        .filter(Recipient::isThirdParty)
        .findFirst();
  }

  private boolean isImpostor(ApplicationIdentity app) {
    if (app.name() == null) {
      return false;
    }
    String provider = NameWords.bare(standing.providerName());
    List<String> words = NameWords.of(app.name());
    boolean claimsProvider = !words.isEmpty() && words.get(0).equals(provider);
    boolean imitatesProvider =
        words.stream().anyMatch(word -> OrganisationNames.isImitation(word, provider));
    return imitatesProvider
        || claimsProvider && app.ownerTenant() != null
        || names.imitatedBy(app.name()).isPresent();
  }

  private Optional<Recipient> ofName(String name, @Nullable Instant at, CustomerIdentity own) {
    if (own.ownsDomain(name)) {
      return Optional.of(Recipient.own(name));
    }
    Optional<ThirdParty> row = registry.ofHost(name, at);
    if (isCarrier(name, row)) {
      return Optional.empty();
    }
    if (row.isPresent()) {
      return Optional.of(recipient(row.get(), name, name, at));
    }
    RecipientStatus status = standing.of(name, at);
    String domain = PublicSuffixes.registrable(name).orElse(name);
    return Optional.of(new Recipient(null, null, domain, status, false));
  }

  private Recipient recipient(
      ThirdParty row, @Nullable String domain, String name, @Nullable Instant at) {
    RecipientStatus status = standing.of(row, domain, at);
    return new Recipient(row.thirdPartyId(), row.category(), name, status, row.verified());
  }

  private static Recipient named(Recipient recipient, ApplicationIdentity app) {
    return new Recipient(
        recipient.thirdPartyId(),
        recipient.category(),
        app.label(),
        recipient.status(),
        recipient.isVerified());
  }

  /** A name that the registry lists below a carrier belongs to the one for whom it is listed. */
  private static boolean isCarrier(String host, Optional<ThirdParty> row) {
    if (row.isPresent() && !row.get().role().equals(RECIPIENT)) {
      return true;
    }
    Optional<String> carrier = CARRIERS.stream().filter(name -> isWithin(host, name)).findFirst();
    return carrier.isPresent()
        && row.stream()
            .flatMap(known -> known.domains().stream())
            .noneMatch(domain -> isWithin(host, domain) && domain.endsWith("." + carrier.get()));
  }

  private static boolean isTenantName(String domain) {
    return domain.endsWith(".onmicrosoft.com") || domain.endsWith(".onmicrosoft.us");
  }

  private static boolean isWithin(String host, String parent) {
    return host.equals(parent) || host.endsWith("." + parent);
  }

  private static Optional<String> canonicalHost(String host) {
    String name = host.strip().toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
    name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    if (name.isEmpty() || !name.contains(".")) {
      return Optional.empty();
    }
    try {
      String ascii = IDN.toASCII(Objects.requireNonNull(name), IDN.ALLOW_UNASSIGNED);
      return Optional.of(ascii).filter(known -> PublicSuffixes.registrable(known).isPresent());
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }
}
