package org.ascertain.model;

/** Who kept the data that a source holds. */
public enum Side {
  /** The customer or its accounts. */
  CUSTOMER,

  /** The provider. */
  PROVIDER,

  /** A third party that received it. */
  RECIPIENT;
}
