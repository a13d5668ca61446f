package org.ascertain.flows.recipients;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ascertain.model.Nullable;
import org.ascertain.model.PublicSuffixes;
import org.ascertain.model.ReferenceList;
import org.ascertain.tables.ThirdParty;

/** The rows of the registry by domain, application and organisation, each over its validity. */
final class Registry {
  private final Map<String, List<ThirdParty>> byDomain = new LinkedHashMap<>();
  private final Map<String, List<ThirdParty>> byAppId = new LinkedHashMap<>();
  private final Map<String, List<ThirdParty>> byId = new LinkedHashMap<>();

  Registry(List<ThirdParty> rows) {
    for (ThirdParty row : rows) {
      add(byId, row.thirdPartyId(), row);
      row.domains().forEach(domain -> add(byDomain, lower(domain), row));
      row.appIds().forEach(appId -> add(byAppId, lower(appId), row));
    }
    for (Map<String, String> host : ReferenceList.rows(Registry.class, "hosts.csv")) {
      byId.getOrDefault(host.get("third_party_id"), List.of())
          .forEach(row -> add(byDomain, host.get("host"), row));
    }
  }

  /**
   * The row of the longest known name that the host is or lies below. Below a suffix that strangers
   * share only the stranger's own names count, never the operator's.
   */
  Optional<ThirdParty> ofHost(String host, @Nullable Instant at) {
    Optional<String> registrable = PublicSuffixes.registrable(host);
    String name = host;
    while (true) {
      Optional<ThirdParty> row = validAt(byDomain.get(name), at);
      if (row.isPresent() || registrable.isEmpty() || name.equals(registrable.get())) {
        return row;
      }
      name = name.substring(name.indexOf('.') + 1);
    }
  }

  Optional<ThirdParty> ofAppId(@Nullable String appId, @Nullable Instant at) {
    return appId == null ? Optional.empty() : validAt(byAppId.get(lower(appId)), at);
  }

  Optional<ThirdParty> ofId(@Nullable String thirdPartyId, @Nullable Instant at) {
    List<ThirdParty> rows = thirdPartyId == null ? null : byId.get(thirdPartyId);
    return validAt(rows, at).or(() -> rows == null ? Optional.empty() : Optional.of(rows.get(0)));
  }

  /** Every organisation with its rows. */
  Map<String, List<ThirdParty>> organisations() {
    return byId;
  }

  private static Optional<ThirdParty> validAt(
      @Nullable List<ThirdParty> rows, @Nullable Instant at) {
    if (rows == null) {
      return Optional.empty();
    }
    LocalDate day = at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
    return rows.stream().filter(row -> isValid(row, day)).findFirst();
  }

  private static boolean isValid(ThirdParty row, @Nullable LocalDate day) {
    return day == null
        || (row.validFromOn() == null || !day.isBefore(row.validFromOn()))
            && (row.validToOn() == null || !day.isAfter(row.validToOn()));
  }

  private static void add(Map<String, List<ThirdParty>> index, String key, ThirdParty row) {
    List<ThirdParty> rows = index.computeIfAbsent(key, absent -> new ArrayList<>());
    if (!rows.contains(row)) {
      rows.add(row);
    }
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
