package org.ascertain.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A part of another source. */
final class ByteRange implements ByteSource {
  private final ByteSource whole;
  private final long start;
  private final long length;

  ByteRange(ByteSource whole, long start, long length) {
    if (start < 0 || length < 0 || start > whole.size() - length) {
      throw new IllegalArgumentException(
          "No bytes " + start + "+" + length + " in a source of " + whole.size());
    }
    this.whole = whole;
    this.start = start;
    this.length = length;
  }

  @Override
  public long size() {
    return length;
  }

  @Override
  public InputStream open(long offset) throws IOException {
    if (offset < 0 || offset > length) {
      throw new IOException("No offset " + offset + " in a range of " + length + " bytes");
    }
    return new LimitedInputStream(whole.open(start + offset), length - offset);
  }

  @Override
  public PositionedReader positions() throws IOException {
    PositionedReader reader = whole.positions();
    return new PositionedReader() {
      @Override
      public void read(long position, byte[] into, int offset, int count) throws IOException {
        if (position < 0 || position > length - count) {
          throw new EOFException("No bytes " + position + "+" + count + " in " + length);
        }
        reader.read(start + position, into, offset, count);
      }

      @Override
      public void close() throws IOException {
        reader.close();
      }
    };
  }

  @Override
  public ByteSource slice(long offset, long sliceLength) {
    if (offset < 0 || sliceLength < 0 || offset > length - sliceLength) {
      throw new IllegalArgumentException(
          "No bytes " + offset + "+" + sliceLength + " in a range of " + length);
    }
    return new ByteRange(whole, start + offset, sliceLength);
  }
}
