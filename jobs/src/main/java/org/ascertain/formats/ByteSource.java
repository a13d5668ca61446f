package org.ascertain.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of known length that can be read from any offset: a received file, an entry of an archive,
 * a decoded attachment.
 */
public interface ByteSource {
  /** Number of bytes. */
  long size();

  /**
   * Opens the bytes from an offset to the end; the caller closes.
   *
   * @throws IOException when the storage does not deliver, or the offset lies beyond the end
   */
  InputStream open(long offset) throws IOException;

  /** Opens all bytes; the caller closes. */
  default InputStream open() throws IOException {
    return open(0);
  }

  /**
   * Opens the bytes for reads at positions; the caller closes.
   *
   * @throws IOException when the storage does not answer
   */
  default PositionedReader positions() throws IOException {
    return new StreamPositions(this);
  }

  /** The first bytes, at most {@code limit} of them. */
  default byte[] head(int limit) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes((int) Math.min(limit, size()));
    }
  }

  /**
   * All bytes in memory. For small things only.
   *
   * @throws IOException when there are more than an array can hold, or fewer than {@link #size}
   */
  default byte[] bytes() throws IOException {
    if (size() > Integer.MAX_VALUE - 8) {
      throw new IOException("Too long for memory: " + size() + " bytes");
    }
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes((int) size());
      if (bytes.length < size()) {
        throw new EOFException("Ends after " + bytes.length + " of " + size() + " bytes");
      }
      return bytes;
    }
  }

  /**
   * A part of the bytes.
   *
   * @throws IllegalArgumentException when the part is not inside
   */
  default ByteSource slice(long offset, long length) {
    return new ByteRange(this, offset, length);
  }
}
