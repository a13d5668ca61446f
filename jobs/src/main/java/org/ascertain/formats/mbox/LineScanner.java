package org.ascertain.formats.mbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Walks over the lines of a stream without keeping them: of a line longer than {@link
 * EnvelopeLine#MAX_LENGTH} only the beginning is shown.
 */
final class LineScanner implements Closeable {
  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BLOCK];
  private int limit;
  private int lineStart;
  private int lineEnd;
  private long bufferPosition;
  private boolean restIsUnread;

  /** Lines from here; the first position is {@code position}. */
  LineScanner(InputStream in, long position) {
    this.in = in;
    this.bufferPosition = position;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    lineStart = lineEnd;
    if (restIsUnread) {
      skipRest();
    }
    int newline = indexOfNewline(lineStart);
    if (newline < 0) {
      makeRoom();
      newline = indexOfNewline(lineStart);
    }
    lineEnd = newline < 0 ? limit : newline + 1;
    restIsUnread = newline < 0 && limit - lineStart >= EnvelopeLine.MAX_LENGTH;
    return lineEnd > lineStart;
  }

  private void makeRoom() throws IOException {
    System.arraycopy(buffer, lineStart, buffer, 0, limit - lineStart);
    bufferPosition += lineStart;
    limit -= lineStart;
    lineStart = 0;
    int from = limit;
    while (limit < EnvelopeLine.MAX_LENGTH && fill() && indexOfNewline(from) < 0) {
      from = limit;
    }
  }

  private void skipRest() throws IOException {
    restIsUnread = false;
    do {
      bufferPosition += limit;
      limit = 0;
      lineStart = 0;
      if (!fill()) {
        return;
      }
      int newline = indexOfNewline(0);
      lineStart = newline < 0 ? limit : newline + 1;
      if (newline >= 0) {
        return;
      }
    } while (true);
  }

  private boolean fill() throws IOException {
    int count = in.read(buffer, limit, buffer.length - limit);
    if (count <= 0) {
      return false;
    }
    limit += count;
    return true;
  }

  private int indexOfNewline(int from) {
    return Newlines.indexOf(buffer, from, limit);
  }

  /** Where the line begins. */
  long position() {
    return bufferPosition + lineStart;
  }

  /** Where the next line begins, when the line was shown whole. */
  long end() {
    return bufferPosition + lineEnd;
  }

  /** Whether the line holds nothing but its end. */
  boolean isBlank() {
    int length = lineEnd - lineStart;
    return length == 1 && buffer[lineStart] == '\n'
        || length == 2 && buffer[lineStart] == '\r' && buffer[lineStart + 1] == '\n';
  }

  boolean startsWithFrom() {
    return EnvelopeLine.startsWithFrom(buffer, lineStart, lineEnd - lineStart);
  }

  boolean isEnvelope() {
    return EnvelopeLine.matches(buffer, lineStart, lineEnd - lineStart);
  }

  /** The byte at a position of the line; -1 beyond its end. */
  int at(int index) {
    return lineStart + index < lineEnd ? buffer[lineStart + index] : -1;
  }

  /** The line, or the beginning of a long one. */
  byte[] line() {
    return Arrays.copyOfRange(buffer, lineStart, lineEnd);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
