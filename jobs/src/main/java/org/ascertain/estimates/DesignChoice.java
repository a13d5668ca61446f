package org.ascertain.estimates;

import org.ascertain.matter.Sampling;

/**
 * The method that a design calls for, decided before any number is seen: a census is counted, one
 * simple random sample has exact limits, everything else gets truncated Korn-Graubard limits, which
 * alone kept their confidence in every simulated stratified design.
 *
 * @param method the method
 * @param reason why, in a sentence
 */
record DesignChoice(Method method, String reason) {
  /** The choice for the customers of a domain. */
  static DesignChoice of(Sampling sampling, DomainSample sample) {
    if (sample.isCensus()) {
      return new DesignChoice(
          Method.CENSUS, "Every customer of the domain was examined: a count, no sampling error");
    }
    boolean isSimple =
        sampling.design() != Sampling.Design.STRATIFIED && sample.stratumCount() == 1;
    if (isSimple) {
      return new DesignChoice(
          Method.HYPERGEOMETRIC,
          "One simple random sample: exact limits in whole customers, the finite frame in them");
    }
    return new DesignChoice(
        Method.KORN_GRAUBARD_TRUNCATED,
        "Stratified sample: domain mean times the domain's size in the frame, Korn-Graubard limits"
            + " with the effective sample cut at the sample");
  }
}
