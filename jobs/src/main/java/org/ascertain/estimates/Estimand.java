package org.ascertain.estimates;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.ascertain.model.Observability;
import org.ascertain.tables.Exposure;

/** What is estimated. Affected and exposed are never mixed in one number. */
enum Estimand {
  /** Customers with a flow graded A-C. */
  AFFECTED_CUSTOMERS(
      "customer", "Customers with at least one flow of the theory graded A to C in the period"),

  /** The same as a share of the domain. */
  AFFECTED_SHARE(
      "share", "Share of the customers with at least one flow of the theory graded A to C"),

  /** Customers with flows graded D-E only. */
  EXPOSED_CUSTOMERS(
      "customer",
      "Customers with a flow of the theory graded D or E in the period and none A to C"),

  /** Contacts of affected customers that the flows touched. */
  CONTACTS_DISCLOSED(
      "contact",
      "Distinct contacts of each customer that flows of the theory graded A to C touched, added up"
          + " over customers"),

  /** People behind those contacts. */
  PERSONS_DISCLOSED(
      "person",
      "Distinct people that flows of the theory graded A to C touched, whoever held them");

  private final String unit;
  private final String definition;

  Estimand(String unit, String definition) {
    this.unit = unit;
    this.definition = definition;
  }

  /** Its name in tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is counted. */
  String unit() {
    return unit;
  }

  /** Its definition in words. */
  String definition() {
    return definition;
  }

  /** Whether a customer either is it or not. */
  boolean isOfCustomers() {
    return this == AFFECTED_CUSTOMERS || this == AFFECTED_SHARE || this == EXPOSED_CUSTOMERS;
  }

  /**
   * The value of a sampled customer in a domain; empty when its sources could not have shown it:
   * then it is nonresponse, never a zero.
   */
  OptionalDouble value(Subject subject, Domain domain) {
    List<Exposure> shown = subject.exposures().stream().filter(domain.shows()).toList();
    boolean isAffected = Subject.anyDisclosure(shown);
    if (!isAffected && !isObserved(subject, domain)) {
      return OptionalDouble.empty();
    }
    return switch (this) {
      case AFFECTED_CUSTOMERS, AFFECTED_SHARE -> one(isAffected);
      case EXPOSED_CUSTOMERS -> one(!isAffected && Subject.anyOpportunity(shown));
      case CONTACTS_DISCLOSED, PERSONS_DISCLOSED ->
          OptionalDouble.of(isAffected ? orZero(subject.contactCount()) : 0);
    };
  }

  private static boolean isObserved(Subject subject, Domain domain) {
    boolean isJudged = subject.judgement().isMember() && subject.isSampled();
    if (isJudged && subject.judgement().isAffected() == null) {
      return false;
    }
    return domain.mechanisms().stream().anyMatch(mechanism -> isObserved(subject, mechanism));
  }

  private static boolean isObserved(Subject subject, Mechanism mechanism) {
    String observability = subject.judgement().observability().get(mechanism.name());
    return observability != null && !observability.equals(Observability.NONE.name());
  }

  private static OptionalDouble one(boolean isSo) {
    return OptionalDouble.of(isSo ? 1 : 0);
  }

  private static double orZero(@Nullable Long count) {
    return count == null ? 0 : count;
  }
}
