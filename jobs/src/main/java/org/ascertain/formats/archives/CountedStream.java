package org.ascertain.formats.archives;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ascertain.formats.ContentException;

/** A stream that tells how many bytes come out of it, while they come. */
abstract class CountedStream extends FilterInputStream {
  CountedStream(InputStream in) {
    super(in);
  }

  /**
   * Takes note of bytes that were read.
   *
   * @throws ContentException when there are too many; the reader gets it
   */
  abstract void count(int bytes) throws ContentException;

  @Override
  public int read() throws IOException {
    int value = in.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  /** Bytes read twice would count twice. */
  @Override
  public boolean markSupported() {
    return false;
  }
}
