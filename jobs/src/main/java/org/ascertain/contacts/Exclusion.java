package org.ascertain.contacts;

import java.util.Locale;

/**
 * Why an identifier that stands somewhere does not count as contact data. Excluded identifiers stay
 * in the table with their reason, so that what was left out can be counted and sampled.
 */
public enum Exclusion {
  /** The message's own header names it: sender, recipients. */
  HEADER_PARTICIPANT,

  /** Somebody invited to a calendar entry, in its own attendee list. */
  CALENDAR_ATTENDEE,

  /** The text repeats an address of the message's own header. */
  REPEATS_HEADER,

  /** Text of an earlier message, quoted. */
  QUOTED_TEXT,

  /** Header of an earlier message, quoted. */
  QUOTED_HEADER,

  /** The sender's signature block. */
  SIGNATURE,

  /** Legal notice or other text that ends many messages. */
  DISCLAIMER,

  /** Footer of a mailing list. */
  LIST_FOOTER,

  /** The mailbox's own address. */
  MAILBOX_OWNER,

  /** An address of the customer's own domains: its own staff, or a directory that it publishes. */
  OWN_ORGANISATION,

  /** Software made the entry: suggested contacts, recipient caches. */
  AUTO_CREATED,

  /** A system sender. */
  SYSTEM_SENDER,

  /** Id of a message or a part, no address. */
  MESSAGE_ID,

  /** Looks like an address and is made by a program: a token, a key, a bounce handle. */
  MACHINE_MADE,

  /** Log-in name before the host of a link or a repository. */
  URL_USERINFO,

  /** Name of a file or a package with an at sign in it. */
  FILE_NAME;

  /** As the column holds it, for example {@code header-participant}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the text only looks like an identifier; the other reasons are about true ones. */
  public boolean isNoIdentifier() {
    return this == MESSAGE_ID || this == MACHINE_MADE || this == URL_USERINFO || this == FILE_NAME;
  }
}
