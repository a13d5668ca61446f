package org.ascertain.formats;

import java.io.Closeable;
import java.io.IOException;

/**
 * Reads bytes at positions, in any order. It belongs to one thread; several of one source do not
 * disturb each other.
 */
public interface PositionedReader extends Closeable {
  /**
   * Fills a part of an array with the bytes from a position on.
   *
   * @throws java.io.EOFException when the source ends before
   * @throws IOException when the storage does not deliver
   */
  void read(long position, byte[] into, int offset, int length) throws IOException;
}
