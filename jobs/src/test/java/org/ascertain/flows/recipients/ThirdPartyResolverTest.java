package org.ascertain.flows.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ascertain.matter.Provider;
import org.ascertain.model.Nullable;
import org.ascertain.model.PublicSuffixes;
import org.ascertain.model.RecipientStatus;
import org.ascertain.tables.ThirdParty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThirdPartyResolverTest {
  private static final Instant IN_2016 = Instant.parse("2016-09-01T00:00:00Z");
  private static final Instant IN_2019 = Instant.parse("2019-09-01T00:00:00Z");
  private static final CustomerIdentity OWN =
      new CustomerIdentity("c-1", List.of("Contoso.example"), List.of("TENANT-1"));

  private static final ThirdPartyResolver RESOLVER =
      new ThirdPartyResolver(
          List.of(
              row("social", "Social Circle Inc. (Circle)", "social_network", null, "circle.test"),
              row("mixer", "Mixer", "crm_marketing", null, "mixer.test", "mixer.co.uk"),
              row(
                  "linkedin",
                  "LinkedIn",
                  "social_network",
                  "Microsoft Corporation",
                  "linkedin.com"),
              row(
                  "office",
                  "Microsoft 365 / Office",
                  "provider",
                  "Microsoft Corporation",
                  "office.test"),
              row("ads", "Microsoft advertising", "ad_tech", "Microsoft Corporation", "ads.test"),
              row("acme-hosted", "Acme", "analytics", null, "acme.azurewebsites.net"),
              row("cloud", "Cloudy", "cloud_subprocessor", null, "cloudfront.net", "cloudy.test"),
              row(
                  "listed",
                  "Outsourcing House, Inc.",
                  "outsourcing_subcontractor",
                  null,
                  "outsourcing.test"),
              row("front", "Front", "crm_marketing", null, "front.test"),
              row("salesworks", "Salesworks", "crm_marketing", null, "salesworks.test"),
              dated("moved", "Moved Before", LocalDate.of(2017, 12, 31), "moved.test")),
          new Provider(
              "Microsoft",
              List.of("microsoft.com"),
              List.of(
                  new Provider.Affiliate(
                      "Bought", List.of("bought.test"), LocalDate.of(2018, 1, 1), null))));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "circle.test, social, THIRD_PARTY",
        "PIXEL.circle.test:443, social, THIRD_PARTY",
        "a.b.mixer.co.uk., mixer, THIRD_PARTY",
        "co.uk, -, -",
        "mixer.test.evil.example, -, UNKNOWN",
        "notcircle.test, -, UNKNOWN",
        "acme.azurewebsites.net, acme-hosted, THIRD_PARTY",
        "other.azurewebsites.net, -, -",
        "other.cloudfront.net, -, -",
        "e1.dscb.akamaiedge.net, -, -",
        "cloudy.test, cloud, THIRD_PARTY",
        "crm.contoso.example, -, CUSTOMER_OWN",
        "graph.microsoft.com, -, PROVIDER",
        "ads.test, ads, PROVIDER_AFFILIATE",
        "www.bought.test, -, PROVIDER_AFFILIATE",
        "203.0.113.7, -, -",
        "localhost, -, -",
      })
  void hostsResolveByRegistrableDomain(String host, @Nullable String id, @Nullable String status) {
    check(RESOLVER.ofHost(host, IN_2019, OWN), id, status);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "import@circle.test, social, THIRD_PARTY",
        "Pat <pat@sub.mixer.test>, mixer, THIRD_PARTY",
        "pat@gmail.com, -, -",
        "pat@yahoo.co.uk, -, -",
        "pat@contoso.example, -, CUSTOMER_OWN",
        "help@microsoft.com, -, PROVIDER",
        "pat@fabrikam.onmicrosoft.com, -, UNKNOWN",
        "pat@fabrikam.example, -, UNKNOWN",
        "nobody, -, -",
      })
  void addressesResolveByDomainAndFreeMailIsNobody(
      String address, @Nullable String id, @Nullable String status) {
    check(RESOLVER.ofAddress(address, IN_2019, OWN), id, status);
  }

  @ParameterizedTest
  @CsvSource({
    "linkedin.com, 2016-12-07, THIRD_PARTY",
    "linkedin.com, 2016-12-08, PROVIDER_AFFILIATE",
    "bought.test, 2017-12-31, UNKNOWN",
    "bought.test, 2018-01-01, PROVIDER_AFFILIATE",
    "moved.test, 2017-12-31, THIRD_PARTY",
    "moved.test, 2018-01-01, UNKNOWN",
  })
  void standingHoldsAtADate(String host, LocalDate day, RecipientStatus status) {
    Instant noon = day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
    assertThat(RESOLVER.ofHost(host, noon, OWN)).map(Recipient::status).contains(status);
  }

  @ParameterizedTest
  @CsvSource({
    "https://eu01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcircle.test%2Fa&data=1,social",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fmixer.test%2F%3Fe%3D1&h=x,mixer",
    "https://urldefense.proofpoint.com/v2/url?u=https-3A__circle.test_a&d=x,social",
    "https://urldefense.com/v3/__https://circle.test/a__;!!x,social",
    "https://circle.test/?url=https%3A%2F%2Fmixer.test,social",
  })
  void wrappersAreTakenOff(String url, String id) {
    assertThat(RESOLVER.ofUrl(url, IN_2019, OWN)).map(Recipient::thirdPartyId).contains(id);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Outsourcing House Limited, listed",
        "OUTSOURCING HOUSE (Added to the list May 13), listed",
        "Outsourcing Partners, -",
        "Circle, social",
      })
  void listedNamesResolve(String name, @Nullable String id) {
    assertThat(RESOLVER.ofOrganisation(name, IN_2016).map(Recipient::thirdPartyId))
        .isEqualTo(Optional.ofNullable(id));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Mixer for Outlook, -, -, mixer, CUSTOMER_AUTHORISED, false",
        "MixerConnector, -, -, mixer, THIRD_PARTY, false",
        "Contacts to Mixer, -, -, -, UNKNOWN, false",
        "Front Desk Scheduler, -, -, -, UNKNOWN, false",
        "Front for Outlook, -, -, front, THIRD_PARTY, false",
        "Salesw0rks Sync, -, -, -, UNKNOWN, true",
        "Salewsorks Sync, -, -, -, UNKNOWN, true",
        "Micros\u043Eft Contacts, -, -, -, UNKNOWN, true",
        "Microsoft Contacts, other-tenant, -, -, UNKNOWN, true",
        "Anything, 72f988bf-86f1-41af-91ab-2d7cd011db47, -, -, PROVIDER, false",
        "Helper, tenant-1, -, -, CUSTOMER_OWN, false",
        "Helper, other, https://app.mixer.test, mixer, THIRD_PARTY, false",
        "Helper, other, https://localhost, -, UNKNOWN, false",
      })
  void applicationsResolveByOwnerAddressAndName(
      String name,
      @Nullable String owner,
      @Nullable String url,
      @Nullable String id,
      String status,
      boolean isImpostor) {
    List<String> urls = url == null ? List.of() : List.of(url);
    ApplicationIdentity app = new ApplicationIdentity("app-1", name, null, owner, urls);
    ResolvedApplication resolved = RESOLVER.ofApplication(app, IN_2019, OWN);
    assertThat(resolved.recipient().thirdPartyId()).isEqualTo(id);
    assertThat(resolved.isImpostor()).isEqualTo(isImpostor);
    assertThat(resolved.recipient().status().name())
        .isEqualTo(status.replace("CUSTOMER_AUTHORISED", "THIRD_PARTY"));
  }

  @Test
  void aSharedSuffixBelongsToItsTenants() {
    assertThat(PublicSuffixes.registrable("a.shop.github.io")).contains("shop.github.io");
    assertThat(PublicSuffixes.registrable("a.shop.example.co.uk")).contains("example.co.uk");
    assertThat(PublicSuffixes.registrable("a.b.fabrikam.example")).contains("fabrikam.example");
  }

  private static void check(
      Optional<Recipient> recipient, @Nullable String id, @Nullable String status) {
    assertThat(recipient.map(Recipient::status).map(Enum::name).orElse(null)).isEqualTo(status);
    assertThat(recipient.map(Recipient::thirdPartyId).orElse(null)).isEqualTo(id);
  }

  private static ThirdParty row(
      String id, String name, String category, @Nullable String parent, String... domains) {
    return new ThirdParty(
        id,
        name,
        category,
        parent,
        List.of(domains),
        List.of(),
        "RECIPIENT",
        null,
        null,
        "test",
        false,
        null);
  }

  private static ThirdParty dated(String id, String name, LocalDate to, String... domains) {
    return new ThirdParty(
        id,
        name,
        "analytics",
        null,
        List.of(domains),
        List.of(),
        "RECIPIENT",
        null,
        to,
        "test",
        false,
        null);
  }
}
