package org.ascertain.estimates;

import java.util.List;
import org.ascertain.model.Grade;
import org.ascertain.model.Nullable;
import org.ascertain.tables.ClassMember;
import org.ascertain.tables.Customer;
import org.ascertain.tables.Exposure;

/**
 * A customer as the estimators see it.
 *
 * @param customer its row
 * @param judgement what the class definition says of it
 * @param exposures its exposures in the theory
 * @param isSampled whether it was drawn, or all were
 * @param stratum stratum of the design
 * @param contactCount distinct contacts that its disclosing flows touched; null when unknown
 */
record Subject(
    Customer customer,
    ClassMember judgement,
    List<Exposure> exposures,
    boolean isSampled,
    String stratum,
    @Nullable Long contactCount) {
  /** Key of the customer. */
  String id() {
    return customer.customerId();
  }

  /** Whether some of these exposures shows a disclosure (A-C). */
  static boolean anyDisclosure(List<Exposure> exposures) {
    return exposures.stream().map(Exposure::bestGrade).anyMatch(Grade::showsDisclosure);
  }

  /** Whether some of these exposures shows an opportunity (D-E). */
  static boolean anyOpportunity(List<Exposure> exposures) {
    return exposures.stream().map(Exposure::bestGrade).anyMatch(Grade::showsOpportunity);
  }
}
