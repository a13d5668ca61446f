package org.ascertain.estimates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascertain.matter.Sampling;
import org.ascertain.model.Nullable;
import org.ascertain.tables.ClassMember;
import org.ascertain.tables.Customer;
import org.ascertain.tables.Exposure;

/** Customers, judgements and exposures put together as the design has them. */
final class Subjects {
  /** Stratum of the customers that were drawn with certainty. */
  static final String CERTAINTY = "(certainty)";

  private static final String EVERYBODY = "(all)";
  private static final String UNKNOWN = "(none)";

  private final Sampling sampling;
  private final Map<String, ClassMember> judgements = new HashMap<>();
  private final Map<String, List<Exposure>> exposures = new HashMap<>();
  private final Map<String, Long> contactCounts;

  /**
   * The judgements and exposures of a matter.
   *
   * @param exposures exposures in the theory
   * @param contactCounts distinct contacts that disclosing flows touched, by customer
   */
  Subjects(
      Sampling sampling,
      List<ClassMember> judgements,
      List<Exposure> exposures,
      Map<String, Long> contactCounts) {
    this.sampling = sampling;
    this.contactCounts = contactCounts;
    judgements.forEach(judgement -> this.judgements.put(judgement.customerId(), judgement));
    exposures.stream()
        .filter(Exposure::inTheory)
        .forEach(
            exposure ->
                this.exposures
                    .computeIfAbsent(exposure.customerId(), id -> new ArrayList<>())
                    .add(exposure));
  }

  /** The customer as the estimators see it. */
  Subject of(Customer customer) {
    String id = customer.customerId();
    return new Subject(
        customer,
        judgements.get(id),
        exposures.getOrDefault(id, List.of()),
        isSampled(customer),
        stratum(customer),
        contactCounts.get(id));
  }

  private boolean isSampled(Customer customer) {
    return sampling.design() == Sampling.Design.CENSUS
        || customer.isCertainty()
        || Boolean.TRUE.equals(customer.sampled());
  }

  private String stratum(Customer customer) {
    if (customer.isCertainty()) {
      return CERTAINTY;
    }
    if (sampling.design() != Sampling.Design.STRATIFIED) {
      return EVERYBODY;
    }
    String column = sampling.stratum() == null ? "stratum" : sampling.stratum();
    String stratum = value(customer, column);
    return stratum == null ? UNKNOWN : stratum;
  }

  private static @Nullable String value(Customer customer, String column) {
    return switch (column) {
      case "stratum" -> customer.stratum();
      case "state" -> customer.state();
      case "country" -> customer.country();
      case "plan" -> customer.plan();
      case "edition" -> customer.edition();
      default -> customer.attributes().getOrDefault(column, customer.stratum());
    };
  }
}
