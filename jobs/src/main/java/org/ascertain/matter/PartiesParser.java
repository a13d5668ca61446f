package org.ascertain.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads whom the claim is against and what it is about. */
final class PartiesParser {
  private static final Theory DEFAULT_THEORY =
      new Theory(
          EnumSet.of(Mechanism.CONTACT_SYNC, Mechanism.APP_ACCESS, Mechanism.SUBCONTRACTOR),
          EnumSet.of(Actor.PROVIDER, Actor.USER_FEATURE, Actor.APP),
          EnumSet.of(
              AuthorisationBasis.SUBPROCESSOR_UNDER_CONTRACT, AuthorisationBasis.LEGAL_PROCESS));

  private PartiesParser() {}

  static @Nullable Provider provider(Section top) {
    top.require("provider", "{name: Example Corporation, domains: [example.com]}");
    Optional<Section> section = top.section("provider");
    if (section.isEmpty()) {
      return null;
    }
    section.get().require("name", "Example Corporation");
    section.get().require("domains", "[example.com]");
    Provider provider =
        new Provider(
            section.get().text("name", ""), domains(section.get()), affiliates(section.get()));
    section.get().finish();
    return provider;
  }

  static Theory theory(Section top) {
    Optional<Section> section = top.section("theory");
    if (section.isEmpty()) {
      return DEFAULT_THEORY;
    }
    Theory theory =
        new Theory(
            chosen(section.get(), "mechanisms", Mechanism.class, DEFAULT_THEORY.mechanisms()),
            chosen(section.get(), "actors", Actor.class, DEFAULT_THEORY.actors()),
            chosen(
                section.get(),
                "exclude_authorisation",
                AuthorisationBasis.class,
                DEFAULT_THEORY.excludeAuthorisation()));
    refuseEmpty(section.get(), "mechanisms", theory.mechanisms());
    refuseEmpty(section.get(), "actors", theory.actors());
    section.get().finish();
    return theory;
  }

  private static <E extends Enum<E>> Set<E> chosen(
      Section section, String key, Class<E> type, Set<E> fallback) {
    if (!section.has(key)) {
      return fallback;
    }
    Set<E> chosen = EnumSet.noneOf(type);
    chosen.addAll(section.choices(key, List.of(type.getEnumConstants()), Enum::name));
    return Collections.unmodifiableSet(chosen);
  }

  private static void refuseEmpty(Section section, String key, Set<?> chosen) {
    if (chosen.isEmpty() && section.elements(key).isEmpty()) {
      section.mistake(
          key, "'" + key + "' is empty, so that nothing could count; name at least one");
    }
  }

  private static List<String> domains(Section section) {
    List<String> domains = section.texts("domains");
    for (String domain : domains) {
      if (!domain.matches("(?U)[\\w-]+(\\.[\\w-]+)+")) {
        section.mistake("domains", "'" + domain + "' is no domain; write one like example.com");
      }
    }
    return domains;
  }

  private static List<Provider.Affiliate> affiliates(Section provider) {
    List<Provider.Affiliate> affiliates = new ArrayList<>();
    for (Node element : provider.elements("affiliates")) {
      affiliates.add(affiliate(new Section("an affiliate", element, provider.mistakes())));
    }
    return affiliates;
  }

  private static Provider.Affiliate affiliate(Section section) {
    section.require("name", "Example Subsidiary");
    section.require("domains", "[example.com]");
    LocalDate from = section.date("from").orElse(null);
    LocalDate to = section.date("to").orElse(null);
    if (from != null && to != null && to.isBefore(from)) {
      section.mistake("to", "it ends " + to + " before it starts " + from + "; swap them");
    }
    Provider.Affiliate affiliate =
        new Provider.Affiliate(section.text("name", ""), domains(section), from, to);
    section.finish();
    return affiliate;
  }
}
