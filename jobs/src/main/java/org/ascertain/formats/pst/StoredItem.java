package org.ascertain.formats.pst;

import java.io.IOException;
import java.io.InputStream;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.Scratch;
import org.ascertain.formats.SpooledBytes;

/** The bytes over which the hash of an item of a store, or of what is attached to it, was made. */
public final class StoredItem {
  private StoredItem() {}

  /**
   * Finds them again.
   *
   * @param ids node id of the item, then of what is attached to it, and so on
   * @param scratch where bytes go that do not fit into memory
   * @throws ContentException when nothing is there
   */
  public static ByteSource open(PstReader reader, long[] ids, Scratch scratch) throws IOException {
    if (!reader.has(ids[0])) {
      throw new ContentException(FailureCode.CORRUPT, "The store has no such item");
    }
    PstMessage message = reader.message(ids[0]);
    for (int i = 1; i < ids.length; i++) {
      PstAttachment attachment = attachment(message, ids[i]);
      if (attachment.isMessage()) {
        message = attachment.message();
      } else if (i == ids.length - 1) {
        return bytes(attachment, scratch);
      } else {
        throw new ContentException(FailureCode.CORRUPT, "Not a message: nothing is attached to it");
      }
    }
    return new ByteArraySource(CanonicalForm.of(message));
  }

  private static PstAttachment attachment(PstMessage message, long id) throws ContentException {
    for (PstAttachment attachment : message.attachments()) {
      if (attachment.id() == id) {
        return attachment;
      }
    }
    throw new ContentException(FailureCode.CORRUPT, "The item has nothing attached of that id");
  }

  private static ByteSource bytes(PstAttachment attachment, Scratch scratch) throws IOException {
    if (attachment.content() == null) {
      return new ByteArraySource(new byte[0]);
    }
    try (InputStream in = attachment.content().openReadable()) {
      return SpooledBytes.of(in, scratch);
    }
  }
}
