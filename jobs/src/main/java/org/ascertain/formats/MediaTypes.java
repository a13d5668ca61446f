package org.ascertain.formats;

/** Media types that decide how a file is read. */
public final class MediaTypes {
  /** One mail message. */
  public static final String MESSAGE = "message/rfc822";

  /** A mailbox as one file. */
  public static final String MAILBOX = "application/mbox";

  /** Contact cards. */
  public static final String CARDS = "text/vcard";

  /** Calendar entries. */
  public static final String CALENDAR = "text/calendar";

  /** A mailbox store of Outlook. */
  public static final String OUTLOOK_STORE = "application/vnd.ms-outlook-pst";

  /** Nothing known. */
  public static final String UNKNOWN = "application/octet-stream";

  private MediaTypes() {}
}
