package org.ascertain.formats;

import org.ascertain.formats.archives.ArchiveFormat;

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

  /** A message of Outlook, as a file or as an item of a store. */
  public static final String OUTLOOK_MESSAGE = "application/vnd.ms-outlook";

  /** A message of Outlook inside a message (winmail.dat). */
  public static final String TNEF = "application/vnd.ms-tnef";

  /** Encrypted with OpenPGP. */
  public static final String PGP = "application/pgp-encrypted";

  /** Nothing known. */
  public static final String UNKNOWN = "application/octet-stream";

  private MediaTypes() {}

  /** Whether things of this type are opened by readers of ours, not by a parser of documents. */
  public static boolean isContainer(String mediaType) {
    return mediaType.equals(MESSAGE)
        || mediaType.equals(MAILBOX)
        || mediaType.equals(CARDS)
        || mediaType.equals(CALENDAR)
        || mediaType.equals(OUTLOOK_STORE)
        || mediaType.equals(OUTLOOK_MESSAGE)
        || mediaType.equals(TNEF)
        || ArchiveFormat.ofMediaType(mediaType).isPresent();
  }
}
