package org.ascertain.synth.writers.pst;

import java.util.Arrays;

/** A growing array of bytes, whole numbers least significant byte first. */
final class LittleEndian {
  private byte[] bytes;
  private int size;

  LittleEndian() {
    this(64);
  }

  LittleEndian(int capacity) {
    bytes = new byte[capacity];
  }

  LittleEndian int1(int value) {
    room(1);
    bytes[size++] = (byte) value;
    return this;
  }

  LittleEndian int2(int value) {
    return int1(value).int1(value >> 8);
  }

  LittleEndian int4(int value) {
    return int2(value).int2(value >> 16);
  }

  LittleEndian int8(long value) {
    return int4((int) value).int4((int) (value >> 32));
  }

  /** A number in 1, 2, 4 or 8 bytes. */
  LittleEndian number(long value, int width) {
    for (int i = 0; i < width; i++) {
      int1((int) (value >> 8 * i));
    }
    return this;
  }

  LittleEndian put(byte[] more) {
    return put(more, 0, more.length);
  }

  LittleEndian put(byte[] more, int from, int length) {
    room(length);
    System.arraycopy(more, from, bytes, size, length);
    size += length;
    return this;
  }

  LittleEndian zeros(int count) {
    return fill(0, count);
  }

  LittleEndian fill(int value, int count) {
    room(count);
    Arrays.fill(bytes, size, size + count, (byte) value);
    size += count;
    return this;
  }

  /** Zeros up to a size. */
  LittleEndian padTo(int target) {
    return zeros(target - size);
  }

  /** Overwrites bytes that are there. */
  void patch(int at, byte[] with) {
    System.arraycopy(with, 0, bytes, at, with.length);
  }

  /** Overwrites two bytes that are there. */
  void patch2(int at, int value) {
    bytes[at] = (byte) value;
    bytes[at + 1] = (byte) (value >> 8);
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** The array itself, valid up to {@link #size}. */
  byte[] array() {
    return bytes;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
