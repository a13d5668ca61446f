package org.ascertain.model;

/** Whose act moved the data. */
public enum Actor {
  /** The provider itself. */
  PROVIDER,

  /** A provider's feature that a user or a default switched on. */
  USER_FEATURE,

  /** A third party application. */
  APP,

  /** The customer. */
  CUSTOMER,

  /** Somebody without any right to. */
  INTRUDER,

  /** The recipient of a mail. */
  RECIPIENT,

  /** Not shown by the evidence. */
  UNKNOWN;
}
