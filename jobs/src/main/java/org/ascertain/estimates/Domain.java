package org.ascertain.estimates;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ascertain.model.Mechanism;
import org.ascertain.tables.Exposure;

/**
 * The part of the frame, and of the evidence, that an estimate speaks about.
 *
 * @param name CLASS, ALL, or column=value
 * @param holds whether a customer of the frame belongs to it
 * @param shows which exposures make it affected or exposed
 * @param mechanisms the mechanisms by which it could be, for what could have been observed
 * @param isOfEvidence whether it narrows the evidence and not the frame
 */
record Domain(
    String name,
    Predicate<Subject> holds,
    Predicate<Exposure> shows,
    Set<Mechanism> mechanisms,
    boolean isOfEvidence) {
  /** Name of the domain of class members. */
  static final String CLASS = "CLASS";

  /** Name of the domain of the whole frame. */
  static final String ALL = "ALL";

  /** Every customer of the frame. */
  static Domain all(Set<Mechanism> theory) {
    return new Domain(ALL, subject -> true, exposure -> true, new TreeSet<>(theory), false);
  }

  /** Members of the class. */
  static Domain members(Set<Mechanism> theory) {
    return new Domain(
        CLASS,
        subject -> subject.judgement().isMember(),
        exposure -> true,
        new TreeSet<>(theory),
        false);
  }

  /** The customers of this domain for which a further condition holds. */
  Domain where(String newName, Predicate<Subject> condition) {
    return new Domain(newName, holds.and(condition), shows, mechanisms, isOfEvidence);
  }

  /** The customers of this domain, affected or exposed by some of the exposures only. */
  Domain shownBy(String newName, Predicate<Exposure> condition, Set<Mechanism> byMechanisms) {
    return new Domain(newName, holds, shows.and(condition), byMechanisms, true);
  }
}
