package org.ascertain.formats;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/** Bytes in memory, shared and never copied by slices. */
public final class ByteArraySource implements ByteSource {
  private final byte[] array;
  private final int start;
  private final int length;

  /** All bytes of an array, which nobody may change afterwards. */
  public ByteArraySource(byte[] array) {
    this(array, 0, array.length);
  }

  private ByteArraySource(byte[] array, int start, int length) {
    this.array = array;
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
      throw new IOException("No offset " + offset + " in " + length + " bytes");
    }
    return new ByteArrayInputStream(array, start + (int) offset, length - (int) offset);
  }

  @Override
  public PositionedReader positions() {
    return new PositionedReader() {
      @Override
      public void read(long position, byte[] into, int offset, int count) throws IOException {
        if (position < 0 || position > length - count) {
          throw new EOFException("No bytes " + position + "+" + count + " in " + length);
        }
        System.arraycopy(array, start + (int) position, into, offset, count);
      }

      @Override
      public void close() {
        // An array needs no closing.
      }
    };
  }

  @Override
  public byte[] bytes() {
    return start == 0 && length == array.length
        ? array
        : Arrays.copyOfRange(array, start, start + length);
  }

  @Override
  public ByteArraySource slice(long offset, long sliceLength) {
    if (offset < 0 || sliceLength < 0 || offset > length - sliceLength) {
      throw new IllegalArgumentException(
          "No bytes " + offset + "+" + sliceLength + " in " + length + " bytes");
    }
    return new ByteArraySource(array, start + (int) offset, (int) sliceLength);
  }

  /** The byte at a position. */
  public byte at(long position) {
    return array[start + (int) position];
  }

  void update(MessageDigest digest) {
    digest.update(array, start, length);
  }
}
