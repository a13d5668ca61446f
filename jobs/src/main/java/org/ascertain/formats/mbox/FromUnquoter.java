package org.ascertain.formats.mbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.ascertain.formats.ByteSource;

/** Takes one {@code >} off every line that is {@code From } behind one or more of them. */
final class FromUnquoter extends InputStream {
  private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};
  private static final int LONGEST_QUOTE = 1024;
  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  private int at;
  private int limit;
  private boolean atLineStart = true;

  FromUnquoter(InputStream in) {
    this.in = in;
  }

  /** How many such lines there are. */
  static long count(ByteSource content) throws IOException {
    long count = 0;
    try (LineScanner lines = new LineScanner(content.open(), 0)) {
      while (lines.next()) {
        count += lines.at(0) == '>' && isQuotedFrom(lines) ? 1 : 0;
      }
      return count;
    }
  }

  private static boolean isQuotedFrom(LineScanner lines) {
    int quotes = 1;
    while (quotes < LONGEST_QUOTE && lines.at(quotes) == '>') {
      quotes++;
    }
    for (int i = 0; i < FROM.length; i++) {
      if (lines.at(quotes + i) != FROM[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = 0;
    while (count < length && isFilled(1)) {
      if (atLineStart && block[at] == '>' && restIsQuotedFrom()) {
        at++;
      }
      count += copyOfLine(buffer, offset + count, length - count);
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  private int copyOfLine(byte[] buffer, int offset, int most) {
    int newline = Newlines.indexOf(block, at, limit);
    int end = Math.min(newline < 0 ? limit : newline + 1, at + most);
    int count = end - at;
    System.arraycopy(block, at, buffer, offset, count);
    atLineStart = block[end - 1] == '\n';
    at = end;
    return count;
  }

  /** Whether the line goes on as a quoted one; quotes beyond the longest are none. */
  private boolean restIsQuotedFrom() throws IOException {
    int quotes = 1;
    while (quotes < LONGEST_QUOTE && isFilled(quotes + 1) && block[at + quotes] == '>') {
      quotes++;
    }
    boolean isFollowed = isFilled(quotes + FROM.length);
    return isFollowed
        && Arrays.equals(block, at + quotes, at + quotes + FROM.length, FROM, 0, FROM.length);
  }

  /** Sees to it that so many bytes are there; false when the rest is shorter. */
  private boolean isFilled(int count) throws IOException {
    if (limit - at >= count) {
      return true;
    }
    System.arraycopy(block, at, block, 0, limit - at);
    limit -= at;
    at = 0;
    limit += in.readNBytes(block, limit, block.length - limit);
    return limit >= count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
