package org.ascertain.synth.writers.pst;

import java.util.Arrays;

/** A growing list of longs. */
final class LongList {
  private long[] values = new long[16];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  long at(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  void insertFirst(long value) {
    add(value);
    System.arraycopy(values, 0, values, 1, size - 1);
    values[0] = value;
  }

  /** A copy of the values from one index to before another. */
  LongList part(int from, int to) {
    LongList part = new LongList();
    for (int i = from; i < to; i++) {
      part.add(values[i]);
    }
    return part;
  }

  long sum() {
    return Arrays.stream(values, 0, size).sum();
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
