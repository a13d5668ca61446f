package org.ascertain.model;

/** How contact data leaves a customer. */
public enum Mechanism {
  /** An address book uploaded to, or synchronised with, a third party. */
  CONTACT_SYNC,

  /** A third party application reads the mailbox or directory through a grant. */
  APP_ACCESS,

  /** The provider's subcontractor handles or can reach the data. */
  SUBCONTRACTOR,

  /** The provider uses the data for its own products; recorded, never a flow to a third party. */
  PROVIDER_USE,

  /** Contact data mailed to a third party. */
  MAIL_OUT,

  /** Mail copied to a third party by a rule. */
  FORWARDING,

  /** Identifiers in requests of a browser or page to a third party. */
  WEB_TRACKING,

  /** A recipient's own address in a pixel or link sent to that recipient. */
  RECIPIENT_TRACKING;
}
