package org.ascertain.formats.mbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ascertain.formats.ByteSource;
import org.ascertain.model.Nullable;

/**
 * Reads a mailbox forward, by lines or by leaps to the next line of {@code From } after an empty
 * one. A leap compares one byte in six (Horspool, Practical fast searching in strings, 1980).
 */
final class LeapingReader implements Closeable {
  /** How much of a line is told. */
  static final int KEPT = 2048;

  private static final byte[] SOUGHT = "\nFrom ".getBytes(StandardCharsets.US_ASCII);
  private static final int LAST = SOUGHT.length - 1;
  private static final int[] SHIFTS = shifts();
  private static final int BLOCK = 1 << 18;

  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  private long blockPosition;
  private int at;
  private int limit;
  private boolean isAfterEmptyLine = true;

  /** A reader from an offset at which a line begins, before which an empty one is assumed. */
  LeapingReader(ByteSource mailbox, long offset) throws IOException {
    this.in = mailbox.open(offset);
    this.blockPosition = offset;
  }

  private static int[] shifts() {
    int[] shifts = new int[256];
    Arrays.fill(shifts, SOUGHT.length);
    for (int i = 0; i < LAST; i++) {
      shifts[SOUGHT[i]] = LAST - i;
    }
    return shifts;
  }

  /** Where the next line begins, as an offset in the mailbox. */
  long position() {
    return blockPosition + at;
  }

  /** The beginning of the next line without its end; null after the last. */
  @Nullable
  String line() throws IOException {
    if (!isFilled(1)) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    boolean isWhole = false;
    while (!isWhole && isFilled(1)) {
      int end = at;
      while (end < limit && block[end] != '\n') {
        end++;
      }
      int kept = Math.min(end - at, KEPT - line.length());
      line.append(new String(block, at, kept, StandardCharsets.ISO_8859_1));
      isWhole = end < limit;
      at = isWhole ? end + 1 : end;
    }
    String text = line.toString();
    String told = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    isAfterEmptyLine = told.isEmpty();
    return told;
  }

  /** Goes to the next line that begins so after an empty line; false when there is none. */
  boolean leap() throws IOException {
    if (isAfterEmptyLine
        && isFilled(LAST)
        && Arrays.equals(block, at, at + LAST, SOUGHT, 1, LAST + 1)) {
      return true;
    }
    while (isFilled(SOUGHT.length)) {
      int found = search();
      if (found >= 0) {
        boolean isAfterEmpty = endsEmptyLine(found);
        at = found + 1;
        isAfterEmptyLine = isAfterEmpty;
        if (isAfterEmpty) {
          return true;
        }
      }
    }
    at = limit;
    return false;
  }

  /** Index of the sought bytes; -1 when the block has none, of which then only the end is left. */
  private int search() {
    int end = at + LAST;
    while (end < limit) {
      int shift = SHIFTS[block[end] & 0xff];
      if (block[end] == SOUGHT[LAST] && Arrays.equals(block, end - LAST, end, SOUGHT, 0, LAST)) {
        return end - LAST;
      }
      end += shift;
    }
    at = Math.max(at, limit - LAST);
    return -1;
  }

  /** Whether the line that ends at an index is empty; what is before the first byte ends lines. */
  private boolean endsEmptyLine(int end) {
    int last = before(end);
    return last == '\n' || last == '\r' && before(end - 1) == '\n';
  }

  private int before(int index) {
    return index <= 0 ? '\n' : block[index - 1];
  }

  /**
   * Sees to it that so many bytes are there, and two before them; false when the rest is shorter.
   */
  private boolean isFilled(int count) throws IOException {
    if (limit - at >= count) {
      return true;
    }
    int from = Math.max(at - 2, 0);
    System.arraycopy(block, from, block, 0, limit - from);
    blockPosition += from;
    limit -= from;
    at -= from;
    limit += in.readNBytes(block, limit, block.length - limit);
    return limit - at >= count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
