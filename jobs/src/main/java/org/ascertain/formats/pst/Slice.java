package org.ascertain.formats.pst;

import java.util.Arrays;

/** A part of an array. */
final class Slice {
  static final Slice EMPTY = new Slice(new byte[0], 0, 0);

  private final byte[] bytes;
  private final int from;
  private final int to;

  Slice(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  /** The array. */
  byte[] bytes() {
    return bytes;
  }

  /** First byte. */
  int from() {
    return from;
  }

  /** Behind the last byte. */
  int to() {
    return to;
  }

  int length() {
    return to - from;
  }

  byte[] copy() {
    return Arrays.copyOfRange(bytes, from, to);
  }
}
