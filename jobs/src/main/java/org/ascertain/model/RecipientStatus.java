package org.ascertain.model;

/** What the recipient was to the customer at the date of a flow. */
public enum RecipientStatus {
  /** The provider. */
  PROVIDER,

  /** An affiliate of the provider at that date. */
  PROVIDER_AFFILIATE,

  /** The customer itself. */
  CUSTOMER_OWN,

  /** On the subprocessor list in force for that service. */
  AUTHORISED_SUBPROCESSOR,

  /** An application that the customer authorised. */
  CUSTOMER_AUTHORISED_APP,

  /** Neither customer nor provider. */
  THIRD_PARTY,

  /** Not resolved. */
  UNKNOWN;
}
