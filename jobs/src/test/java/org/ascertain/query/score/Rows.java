package org.ascertain.query.score;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.ascertain.model.RecipientStatus;
import org.ascertain.tables.ClassMember;
import org.ascertain.tables.Flow;
import org.ascertain.tables.ThirdParty;

/** Rows for tests, each from the few values that matter there; an empty text is null. */
final class Rows {
  private Rows() {}

  /** Values: customer, third party, mechanism, grade, occurred, from, to. */
  static Flow flow(String id, String values) {
    return flow(id, values, AuthorisationBasis.UNKNOWN, RecipientStatus.THIRD_PARTY);
  }

  static Flow flow(String id, String values, AuthorisationBasis basis, RecipientStatus status) {
    String[] v = values.split("\\s*\\|\\s*", -1);
    return new Flow(
        id,
        nullIfEmpty(v[0]),
        null,
        nullIfEmpty(v[1]),
        Mechanism.valueOf(v[2]),
        Actor.UNKNOWN,
        Grade.valueOf(v[3]),
        time(v, 4),
        time(v, 5),
        time(v, 6),
        false,
        List.of(),
        null,
        basis,
        status,
        null,
        false,
        List.of(),
        "test",
        "1",
        "");
  }

  /** Values: customer, third party, mechanisms, grades, occurred, from, to. */
  static PlantedRow planted(String id, boolean isStrict, String values) {
    String[] v = values.split("\\s*\\|\\s*", -1);
    Set<Mechanism> mechanisms =
        Arrays.stream(v[2].split(";", -1)).map(Mechanism::valueOf).collect(Collectors.toSet());
    return new PlantedRow(
        id,
        v[0],
        v[1],
        Mechanism.valueOf(v[2].split(";", -1)[0]),
        time(v, 4),
        time(v, 5),
        time(v, 6),
        mechanisms,
        Arrays.stream(v[3].split(";", -1)).map(Grade::valueOf).collect(Collectors.toSet()),
        isStrict,
        "");
  }

  /** Values: customer, third party, mechanism. */
  static DecoyRow decoy(MustNot mustNot, String values) {
    String[] v = values.split("\\s*\\|\\s*", -1);
    return new DecoyRow(
        "N1", "test", v[0], nullIfEmpty(v[1]), Set.of(Mechanism.valueOf(v[2])), mustNot);
  }

  static ThirdParty thirdParty(String id, String name, @Nullable String parent) {
    return new ThirdParty(
        id,
        name,
        "crm_marketing",
        parent,
        List.of(),
        List.of(),
        "RECIPIENT",
        null,
        null,
        "test",
        false,
        null);
  }

  static ClassMember member(
      String id, boolean isMember, @Nullable Boolean isAffected, @Nullable Boolean isExposed) {
    return new ClassMember(
        id, 1, isMember, null, Map.of(), isAffected, isExposed, null, Map.of(), Map.of());
  }

  @Nullable
  private static Instant time(String[] values, int at) {
    String text = at < values.length ? values[at] : "";
    return text.isEmpty() ? null : Instant.parse(text.length() == 10 ? text + "T12:00:00Z" : text);
  }

  @Nullable
  private static String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
