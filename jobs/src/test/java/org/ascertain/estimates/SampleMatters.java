package org.ascertain.estimates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascertain.matter.ClassDefinition;
import org.ascertain.matter.DetectorSettings;
import org.ascertain.matter.ExtractionSettings;
import org.ascertain.matter.Matter;
import org.ascertain.matter.Period;
import org.ascertain.matter.Provider;
import org.ascertain.matter.Sampling;
import org.ascertain.matter.Theory;
import org.ascertain.model.Actor;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.tables.ClassMember;
import org.ascertain.tables.Customer;
import org.ascertain.tables.Exposure;

/** Matters and customers for tests of estimates. */
final class SampleMatters {
  static final Period PERIOD = new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31));

  private SampleMatters() {}

  static Matter matter(Sampling.Design design) {
    return new Matter(
        "m",
        "M",
        "file:/m.yaml",
        "0",
        "file:/w",
        ZoneOffset.UTC,
        new Provider("P", List.of("provider.example"), List.of()),
        new Theory(
            Set.of(Mechanism.APP_ACCESS, Mechanism.CONTACT_SYNC), Set.of(Actor.APP), Set.of()),
        new ClassDefinition(1, "customer", true, PERIOD, List.of(), List.of()),
        null,
        new Sampling(design, "stratum", "sampled"),
        List.of(),
        List.of(),
        List.of(),
        DetectorSettings.DEFAULT,
        Map.of(),
        List.of(),
        ExtractionSettings.DEFAULT);
  }

  /**
   * A stratum of members: the first are sampled, of those the first have grade C, the next D, and
   * the last could not be observed.
   */
  static List<Subject> stratum(
      String name, int frame, int sampled, int affected, int exposed, int silent) {
    List<Subject> subjects = new ArrayList<>();
    for (int number = 0; number < frame; number++) {
      boolean isSampled = number < sampled;
      boolean isSilent = isSampled && number >= sampled - silent;
      Grade grade = null;
      if (isSampled && number < affected + exposed) {
        grade = number < affected ? Grade.C : Grade.D;
      }
      String id = "%s-%05d".formatted(name, number);
      subjects.add(subject(id, name, isSampled, true, grade, isSilent));
    }
    return subjects;
  }

  static Subject subject(
      String id,
      String stratum,
      boolean isSampled,
      boolean isMember,
      Grade grade,
      boolean isSilent) {
    Boolean isAffected = grade != null && grade.showsDisclosure();
    boolean isUnknown = !isMember || !isSampled || isSilent;
    ClassMember judgement =
        new ClassMember(
            id,
            1,
            isMember,
            isMember ? null : "clause",
            Map.of(),
            isUnknown ? null : isAffected,
            isUnknown ? null : grade != null && grade.showsOpportunity(),
            grade,
            Map.of("APP_ACCESS", isSampled && !isSilent ? "PARTIAL" : "NONE"),
            Map.of());
    List<Exposure> exposures = grade == null ? List.of() : List.of(exposure(id, grade));
    return new Subject(
        customer(id, stratum, isSampled),
        judgement,
        exposures,
        isSampled,
        stratum,
        Boolean.TRUE.equals(isAffected) ? 10L : null);
  }

  private static Exposure exposure(String id, Grade grade) {
    return new Exposure(
        id,
        "third",
        Mechanism.APP_ACCESS,
        grade,
        true,
        Instant.parse("2017-03-01T00:00:00Z"),
        null,
        null,
        null,
        null,
        false,
        10L,
        10L,
        null,
        0,
        1,
        List.of("f-" + id));
  }

  private static Customer customer(String id, String stratum, boolean isSampled) {
    return new Customer(
        id,
        null,
        List.of(),
        List.of(),
        "WA",
        "US",
        "plan",
        "business",
        1,
        null,
        null,
        null,
        stratum,
        isSampled,
        false,
        false,
        true,
        false,
        0,
        0,
        Map.of(),
        Map.of());
  }
}
