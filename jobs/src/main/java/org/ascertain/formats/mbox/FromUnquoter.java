package org.ascertain.formats.mbox;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ascertain.formats.ByteSource;

/** Takes one {@code >} off every line that is {@code From } behind one or more of them. */
final class FromUnquoter extends FilterInputStream {
  private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};
  private static final int LONGEST_QUOTE = 1024;

  private boolean atLineStart = true;

  FromUnquoter(InputStream in) {
    super(in.markSupported() ? in : new BufferedInputStream(in));
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
    while (lines.at(quotes) == '>') {
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
    int value = in.read();
    if (atLineStart && value == '>' && restIsQuotedFrom()) {
      value = in.read();
    }
    atLineStart = value == '\n';
    return value;
  }

  private boolean restIsQuotedFrom() throws IOException {
    in.mark(LONGEST_QUOTE + FROM.length);
    int value = in.read();
    for (int i = 0; value == '>' && i < LONGEST_QUOTE - 1; i++) {
      value = in.read();
    }
    int matched = 0;
    while (matched < FROM.length && value == FROM[matched]) {
      matched++;
      value = matched < FROM.length ? in.read() : value;
    }
    in.reset();
    return matched == FROM.length;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int value = read();
      if (value < 0) {
        break;
      }
      buffer[offset + count++] = (byte) value;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
