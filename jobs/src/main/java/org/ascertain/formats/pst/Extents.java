package org.ascertain.formats.pst;

import java.io.IOException;
import java.util.Arrays;
import org.ascertain.formats.PositionedReader;

/**
 * Reads many pieces of a file at once: sorted by place, neighbours merged, each stretch read in one
 * go. Belongs to one thread.
 */
final class Extents {
  /** A gap up to which two pieces are read together. */
  private static final int GAP = 1 << 16;

  private static final int STRETCH = 1 << 20;
  private static final int INDEX_BITS = 20;
  static final int MAX_PIECES = 1 << INDEX_BITS;

  private final PositionedReader in;
  private byte[] buffer = new byte[0];

  Extents(PositionedReader in) {
    this.in = in;
  }

  /** Takes a piece; the array is used again after the call. */
  interface Sink {
    void piece(int index, byte[] bytes, int offset) throws IOException;
  }

  /**
   * Reads pieces that lie inside the file.
   *
   * @param offsets first bytes
   * @param lengths how many bytes of each
   * @param count how many pieces, at most {@link #MAX_PIECES}
   */
  void read(long[] offsets, int[] lengths, int count, Sink sink) throws IOException {
    long[] order = new long[count];
    for (int i = 0; i < count; i++) {
      order[i] = offsets[i] << INDEX_BITS | i;
    }
    Arrays.sort(order);
    int first = 0;
    while (first < count) {
      first = stretch(order, first, lengths, sink);
    }
  }

  private int stretch(long[] order, int first, int[] lengths, Sink sink) throws IOException {
    long start = order[first] >>> INDEX_BITS;
    long end = start + lengths[index(order[first])];
    int next = first + 1;
    while (next < order.length) {
      long offset = order[next] >>> INDEX_BITS;
      long newEnd = Math.max(end, offset + lengths[index(order[next])]);
      if (offset - end > GAP || newEnd - start > STRETCH) {
        break;
      }
      end = newEnd;
      next++;
    }
    int length = (int) (end - start);
    if (buffer.length < length) {
      buffer = new byte[Math.max(length, Math.min(buffer.length * 2, STRETCH))];
    }
    in.read(start, buffer, 0, length);
    for (int i = first; i < next; i++) {
      sink.piece(index(order[i]), buffer, (int) ((order[i] >>> INDEX_BITS) - start));
    }
    return next;
  }

  private static int index(long entry) {
    return (int) entry & (MAX_PIECES - 1);
  }
}
