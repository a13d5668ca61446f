package org.ascertain.model;

/** Strength of the evidence for a flow, from A (strongest) to F. */
public enum Grade {
  /** Recipient confirmed: the recipient's own records hold the data. */
  A,

  /** Transfer observed: a wire capture, log or message shows the data leave. */
  B,

  /** Access used: a grant and the access that used it. */
  C,

  /** Access granted, use not observed. */
  D,

  /** Opportunity: a policy or default that allowed it. */
  E,

  /** Inferred; never counted. */
  F;

  /** Whether a flow of this grade can make a customer affected (A to C). */
  public boolean showsDisclosure() {
    return compareTo(C) <= 0;
  }

  /** Whether a flow of this grade can make a customer exposed without more (D and E). */
  public boolean showsOpportunity() {
    return this == D || this == E;
  }

  /** Whether this grade is stronger evidence than the other. */
  public boolean isStrongerThan(Grade other) {
    return compareTo(other) < 0;
  }
}
