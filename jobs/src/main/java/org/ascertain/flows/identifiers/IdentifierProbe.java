package org.ascertain.flows.identifiers;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascertain.flows.identifiers.IdentifierVariants.Variant;

/**
 * Probes what was observed with one known identifier after the other. Only the observed tokens are
 * held; candidates are computed and dropped, so memory follows the traffic and not the address
 * book.
 */
public final class IdentifierProbe implements Serializable {
  private final Set<String> observed;
  private final boolean hasDigests;

  /** A probe of the texts of observed tokens. */
  public IdentifierProbe(Set<String> observed) {
    this.observed = observed;
    this.hasDigests = observed.stream().anyMatch(IdentifierProbe::isDigest);
  }

  /** The observed tokens that are a form of the identifier, each with the first rule that fits. */
  public List<IdentifierHit> hits(KnownIdentifier known) {
    Map<String, IdentifierHit> hits = new LinkedHashMap<>();
    probe(known, hits);
    return List.copyOf(hits.values());
  }

  private void probe(KnownIdentifier known, Map<String, IdentifierHit> hits) {
    for (String text : known.raw() == null ? List.of(known.value()) : texts(known)) {
      keep(known, IdentifierVariants.plain(known.kind(), text), hits);
      if (hasDigests) {
        keep(known, IdentifierVariants.hashed(known.kind(), text), hits);
        keep(known, IdentifierVariants.hashedTwice(known.kind(), text), hits);
      }
    }
  }

  private void keep(
      KnownIdentifier known, List<Variant> variants, Map<String, IdentifierHit> hits) {
    for (Variant variant : variants) {
      if (observed.contains(variant.token())) {
        hits.putIfAbsent(variant.token(), hit(known, variant));
      }
    }
  }

  private static IdentifierHit hit(KnownIdentifier known, Variant variant) {
    return new IdentifierHit(
        known.customerId(),
        variant.token(),
        variant.id(),
        known.kind(),
        known.value(),
        known.contactRecordId(),
        known.occurrenceId(),
        null);
  }

  private static List<String> texts(KnownIdentifier known) {
    return known.raw().equals(known.value())
        ? List.of(known.value())
        : List.of(known.value(), known.raw());
  }

  private static boolean isDigest(String token) {
    return token.indexOf('@') < 0 && !token.startsWith("tel:");
  }
}
