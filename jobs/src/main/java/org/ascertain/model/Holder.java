package org.ascertain.model;

/** Who holds a contact record. */
public enum Holder {
  /** The customer. */
  CUSTOMER,

  /** A third party. */
  THIRD_PARTY;
}
