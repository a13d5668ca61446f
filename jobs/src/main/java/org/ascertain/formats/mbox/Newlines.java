package org.ascertain.formats.mbox;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds line ends eight bytes at a time: lines are most of what a mailbox makes a reader do. */
final class Newlines {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = ONES << 7;
  private static final long NEWLINES = ONES * '\n';

  private Newlines() {}

  /** Index of the first line feed from one index to before another; -1 when there is none. */
  static int indexOf(byte[] bytes, int from, int to) {
    int i = from;
    while (i <= to - Long.BYTES) {
      // A byte that equals becomes zero, and only the lowest zero byte is told for certain.
      long differences = (long) LONGS.get(bytes, i) ^ NEWLINES;
      long zeros = (differences - ONES) & ~differences & HIGH_BITS;
      if (zeros != 0) {
        return i + (Long.numberOfTrailingZeros(zeros) >>> 3);
      }
      i += Long.BYTES;
    }
    while (i < to && bytes[i] != '\n') {
      i++;
    }
    return i < to ? i : -1;
  }
}
