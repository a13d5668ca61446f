package org.ascertain.formats.msg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;

/** Streams of a storage, whole. */
final class Streams {
  /** The longest value of a property that is read into memory. */
  static final int LONGEST = 256 << 20;

  private Streams() {}

  /** A stream of a name; without one, no bytes. */
  static ByteBuffer bytes(DirectoryEntry storage, String name) throws IOException {
    for (Entry entry : storage) {
      if (entry.getName().equalsIgnoreCase(name) && entry instanceof DocumentEntry document) {
        return ByteBuffer.wrap(bytes(document)).order(ByteOrder.LITTLE_ENDIAN);
      }
    }
    return ByteBuffer.allocate(0).order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] bytes(DocumentEntry document) throws IOException {
    try (InputStream in = new DocumentInputStream(document)) {
      return in.readNBytes(LONGEST);
    } catch (IOException | RuntimeException e) {
      throw new ContentException(FailureCode.CORRUPT, "A stream of the message is broken", e);
    }
  }
}
