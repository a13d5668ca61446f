package org.ascertain.formats.mbox;

import java.io.IOException;
import org.ascertain.formats.ByteSource;

/**
 * A message of an mbox.
 *
 * @param offset where it begins in the mailbox: at its {@code From } line
 * @param bytes its bytes as they stand, from its {@code From } line to the next message
 */
public record MboxMessage(long offset, ByteSource bytes) {
  /** Number of bytes as they stand. */
  public long length() {
    return bytes.size();
  }

  /**
   * The message proper: without its {@code From } line and without the quoting that a mailbox adds
   * to lines of the text that begin with {@code From }.
   *
   * @throws IOException when the bytes cannot be read
   */
  public ByteSource content() throws IOException {
    return Envelope.without(bytes);
  }
}
