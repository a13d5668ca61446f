package org.ascertain.members;

import org.ascertain.model.Grade;

/**
 * A flow that lies in the class period.
 *
 * @param facts the flow
 * @param grade the grade with which it counts there
 * @param inTheory whether the claim is about such flows
 */
record CountedFlow(FlowFacts facts, Grade grade, boolean inTheory) {
  /** Whether it can make a customer affected or exposed. */
  boolean counts() {
    return inTheory && grade != Grade.F;
  }
}
