package org.ascertain.model;

/** The recorded fact on which a flow could be said to rest; never a legal conclusion. */
public enum AuthorisationBasis {
  /** A user connected an account: consent of the user, not of the contacts. */
  USER_INITIATED_SYNC,

  /** An administrator consented for the whole tenant. */
  ADMIN_CONSENT_TENANT,

  /** An administrator consented for the own account only. */
  ADMIN_CONSENT_SELF,

  /** A user consented for the own account. */
  USER_CONSENT_SELF,

  /** A default that nobody acted on. */
  DEFAULT_ON_NO_ACTION,

  /** Inside the provider. */
  PROVIDER_INTERNAL,

  /** On the subprocessor list in force for that service. */
  SUBPROCESSOR_UNDER_CONTRACT,

  /** A subcontractor on no list in force. */
  SUBPROCESSOR_UNDISCLOSED,

  /** An order or warrant. */
  LEGAL_PROCESS,

  /** The customer's own mail. */
  CUSTOMER_SENT,

  /** Not shown by the evidence. */
  UNKNOWN;
}
