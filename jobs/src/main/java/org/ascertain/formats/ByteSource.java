package org.ascertain.formats;

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
}
