package org.ascertain.formats.pst;

import java.util.Arrays;

/**
 * A part of an array.
 *
 * @param bytes the array
 * @param from first byte
 * @param to behind the last byte
 */
record Slice(byte[] bytes, int from, int to) {
  static final Slice EMPTY = new Slice(new byte[0], 0, 0);

  int length() {
    return to - from;
  }

  byte[] copy() {
    return Arrays.copyOfRange(bytes, from, to);
  }
}
