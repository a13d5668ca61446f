package org.ascertain.estimates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.ascertain.matter.Matter;
import org.ascertain.matter.Sampling;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;
import org.ascertain.tables.Estimate;

/**
 * The estimates of a matter: for each domain and estimand the confirmed floor, the method that the
 * design calls for, and its alternatives beside it.
 */
final class EstimateTable {
  private final Matter matter;
  private final Map<String, Long> distinctPersons;

  /**
   * The table of a matter.
   *
   * @param distinctPersons distinct people that disclosing flows touched, by name of domain
   */
  EstimateTable(Matter matter, Map<String, Long> distinctPersons) {
    this.matter = matter;
    this.distinctPersons = distinctPersons;
  }

  /** All rows, by domain, estimand and method. */
  List<Estimate> rows(List<Subject> subjects) {
    List<Subject> ordered = new ArrayList<>(subjects);
    ordered.sort(Comparator.comparing(Subject::id));
    boolean hasFrame = ordered.stream().anyMatch(subject -> subject.customer().inFrame());
    if (hasFrame) {
      ordered.removeIf(subject -> !subject.customer().inFrame());
    }
    List<Estimate> rows = new ArrayList<>();
    for (Domain domain : Domains.of(ordered, matter.theory().mechanisms())) {
      for (Estimand estimand : Estimand.values()) {
        rows.addAll(rows(ordered, domain, estimand, hasFrame));
      }
    }
    return rows;
  }

  private List<Estimate> rows(
      List<Subject> frame, Domain domain, Estimand estimand, boolean hasFrame) {
    DomainSample sample = new DomainSample(frame, domain, estimand);
    if (estimand == Estimand.PERSONS_DISCLOSED) {
      return persons(domain, sample, hasFrame);
    }
    if (!estimand.isOfCustomers() && domain.isOfEvidence()) {
      // Contacts are known by customer, not by the way they left.
      return List.of();
    }
    List<MethodResult> results = new ArrayList<>(List.of(floor(sample)));
    DesignChoice choice = new DesignChoice(Method.CONFIRMED_FLOOR, "The matter has no frame");
    if (hasFrame) {
      choice = choice(estimand, sample);
      results.addAll(methods(estimand, sample));
    }
    boolean isIncomplete = estimand == Estimand.CONTACTS_DISCLOSED && hasUnknown(frame, domain);
    List<Estimate> rows = new ArrayList<>();
    for (MethodResult result : results) {
      MethodResult full = isIncomplete ? result.flagged(EstimateFlag.COUNTS_INCOMPLETE) : result;
      rows.add(row(full, domain, estimand, sample, choice, hasFrame));
    }
    return rows;
  }

  private List<MethodResult> methods(Estimand estimand, DomainSample sample) {
    if (!estimand.isOfCustomers()) {
      return new ContactMethods(sample).results();
    }
    boolean isSimple =
        matter.sampling().design() != Sampling.Design.STRATIFIED && sample.stratumCount() == 1;
    return new CustomerMethods(sample, isSimple).results();
  }

  private DesignChoice choice(Estimand estimand, DomainSample sample) {
    DesignChoice choice = DesignChoice.of(matter.sampling(), sample);
    if (estimand.isOfCustomers() || choice.method() == Method.CENSUS) {
      return choice;
    }
    return new DesignChoice(
        Method.DOMAIN_MEAN,
        "Mean over the domain's sampled customers times its size in the frame, t limits");
  }

  private static MethodResult floor(DomainSample sample) {
    return MethodResult.count(
        Method.CONFIRMED_FLOOR,
        sample.confirmed(),
        "What the evidence in hand shows; no inference");
  }

  /** Distinct people: a floor where it was counted; no estimate, since books share people. */
  private List<Estimate> persons(Domain domain, DomainSample sample, boolean hasFrame) {
    Long distinct = distinctPersons.get(domain.name());
    if (distinct == null) {
      return List.of();
    }
    DesignChoice choice =
        new DesignChoice(
            Method.CONFIRMED_FLOOR,
            "People stand in the books of several customers, so a sum over customers would count"
                + " them twice: only what was seen is counted");
    return List.of(
        row(
            personFloor(distinct, sample),
            domain,
            Estimand.PERSONS_DISCLOSED,
            sample,
            choice,
            hasFrame));
  }

  private static MethodResult personFloor(long distinct, DomainSample sample) {
    if (distinct == 0 && sample.confirmed() > 0) {
      return MethodResult.refused(
          Method.CONFIRMED_FLOOR,
          EstimateFlag.NOT_ESTIMABLE,
          "Contacts were disclosed but none of them is resolved to a person");
    }
    return MethodResult.count(Method.CONFIRMED_FLOOR, (double) distinct, "")
        .flagged(EstimateFlag.NOT_ADDITIVE);
  }

  private static boolean hasUnknown(List<Subject> frame, Domain domain) {
    return frame.stream()
        .filter(subject -> subject.isSampled() && domain.holds().test(subject))
        .anyMatch(s -> Subject.anyDisclosure(s.exposures()) && s.contactCount() == null);
  }

  private Estimate row(
      MethodResult result,
      Domain domain,
      Estimand estimand,
      DomainSample sample,
      DesignChoice choice,
      boolean hasFrame) {
    boolean isDefault = result.method() == choice.method();
    boolean isShare = estimand == Estimand.AFFECTED_SHARE;
    double scale = isShare && sample.frameCount() > 0 ? 1.0 / sample.frameCount() : 1;
    boolean hasWorst = estimand.isOfCustomers() && hasFrame;
    return new Estimate(
        Hashes.id(
            "estimate",
            estimand.label(),
            domain.name(),
            result.method().label(),
            matter.classDefinition().version()),
        estimand.label(),
        definition(estimand),
        estimand.unit(),
        domain.name(),
        result.method().label(),
        scaled(result.point(), scale),
        result.interval() == null ? null : result.interval().low() * scale,
        result.interval() == null ? null : result.interval().high() * scale,
        scaled(result.lowOneSided(), scale),
        Limits.CONFIDENCE,
        sample.sampledCount(),
        sample.respondentCount(),
        sample.frameCount(),
        scaled(result.df(), 1),
        scaled(result.designEffect(), 1),
        hasWorst ? sample.worstCase(0) * scale : null,
        hasWorst ? sample.worstCase(1) * scale : null,
        flags(result, sample, hasFrame),
        isDefault,
        reason(result, choice),
        inputs(result, sample));
  }

  private String definition(Estimand estimand) {
    return estimand.definition()
        + ", "
        + matter.classDefinition().period().from()
        + " to "
        + matter.classDefinition().period().to();
  }

  private static String reason(MethodResult result, DesignChoice choice) {
    if (result.point().isEmpty()) {
      return "Refused: " + result.reason();
    }
    if (result.method() == choice.method()) {
      String more = result.reason().isEmpty() ? "" : ". " + result.reason();
      return choice.reason() + more;
    }
    return result.reason().isEmpty()
        ? "Alternative beside " + choice.method().label()
        : result.reason();
  }

  private static List<String> flags(MethodResult result, DomainSample sample, boolean hasFrame) {
    Set<EstimateFlag> flags = EnumSet.of(EstimateFlag.UNREVIEWED);
    flags.addAll(result.flags());
    if (!hasFrame) {
      flags.add(EstimateFlag.NO_FRAME);
    }
    if (sample.respondentCount() < sample.sampledCount()) {
      flags.add(EstimateFlag.NONRESPONSE);
    }
    if (!sample.silentStrata().isEmpty()) {
      flags.add(EstimateFlag.SILENT_STRATUM);
    }
    if (sample.confirmedOutside() > 0) {
      flags.add(EstimateFlag.CONFIRMED_OUTSIDE_SAMPLE);
    }
    return flags.stream().map(Enum::name).sorted().toList();
  }

  private static Map<String, String> inputs(MethodResult result, DomainSample sample) {
    Map<String, String> inputs = new TreeMap<>(result.inputs());
    inputs.put("confirmed", Double.toString(sample.confirmed()));
    inputs.put("confirmed_not_count", Integer.toString(sample.confirmedNotCount()));
    inputs.put("confirmed_outside_sample", Double.toString(sample.confirmedOutside()));
    return new LinkedHashMap<>(inputs);
  }

  private static @Nullable Double scaled(OptionalDouble value, double scale) {
    return value.isPresent() ? value.getAsDouble() * scale : null;
  }
}
