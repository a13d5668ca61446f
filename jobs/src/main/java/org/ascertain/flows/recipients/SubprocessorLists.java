package org.ascertain.flows.recipients;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Nullable;
import org.ascertain.tables.Subprocessor;

/**
 * The provider's lists of subprocessors by date. The list in force on a day is the newest one of
 * that day or before; a line counts unless it was added later or taken off before. A list without a
 * date is in force on no day by itself, but its lines with dates of their own are.
 */
public final class SubprocessorLists {
  private final NavigableMap<LocalDate, List<Subprocessor>> byVersion = new TreeMap<>();
  private final List<Subprocessor> undated = new ArrayList<>();
  private final Map<String, String> organisationByName = new LinkedHashMap<>();
  private final ThirdPartyResolver resolver;

  /** Lists made of their lines. */
  public SubprocessorLists(List<Subprocessor> lines, ThirdPartyResolver resolver) {
    this.resolver = resolver;
    for (Subprocessor line : lines) {
      if (line.listVersionOn() == null) {
        undated.add(line);
      } else {
        byVersion.computeIfAbsent(line.listVersionOn(), day -> new ArrayList<>()).add(line);
      }
    }
  }

  /** The line that lists the organisation at the date; empty when no list in force does. */
  public Optional<Subprocessor> listing(@Nullable String thirdPartyId, @Nullable Instant at) {
    if (thirdPartyId == null || at == null) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    var inForce = byVersion.floorEntry(day);
    List<Subprocessor> lines = new ArrayList<>(inForce == null ? List.of() : inForce.getValue());
    undated.stream().filter(line -> line.addedOn() != null).forEach(lines::add);
    return lines.stream()
        .filter(line -> isListedOn(line, day))
        .filter(line -> thirdPartyId.equals(organisation(line.name())))
        .findFirst();
  }

  /** On what a subcontractor's access rests; without any list nothing can be said. */
  public AuthorisationBasis basis(boolean isListed) {
    if (isListed) {
      return AuthorisationBasis.SUBPROCESSOR_UNDER_CONTRACT;
    }
    return isEmpty() ? AuthorisationBasis.UNKNOWN : AuthorisationBasis.SUBPROCESSOR_UNDISCLOSED;
  }

  /** Whether any list was produced at all, so that absence from it says something. */
  private boolean isEmpty() {
    return byVersion.isEmpty() && undated.isEmpty();
  }

  /** The place of a line, as evidence. */
  public static EvidenceRef evidence(Subprocessor line) {
    return new EvidenceRef(line.itemId(), line.locator(), line.sourceKind());
  }

  private String organisation(String name) {
    return organisationByName.computeIfAbsent(
        name, key -> resolver.ofOrganisation(key, null).map(Recipient::thirdPartyId).orElse(""));
  }

  private static boolean isListedOn(Subprocessor line, LocalDate day) {
    return (line.addedOn() == null || !day.isBefore(line.addedOn()))
        && (line.removedOn() == null || day.isBefore(line.removedOn()));
  }
}
