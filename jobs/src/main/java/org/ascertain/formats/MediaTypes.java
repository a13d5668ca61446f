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

  /** An item of such a store, or a message as Outlook keeps it. */
  public static final String OUTLOOK_ITEM = "application/vnd.ms-outlook";

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
        || ArchiveFormat.ofMediaType(mediaType).isPresent();
  }
}
