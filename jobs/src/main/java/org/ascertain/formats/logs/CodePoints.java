package org.ascertain.formats.logs;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.ascertain.formats.ByteSource;

/**
 * The characters of a file one by one, with the byte at which each begins. UTF-8 is checked as the
 * standard asks; a byte that belongs to no character is taken as windows-1252, so that text in that
 * encoding reads as it was meant and nothing is lost.
 */
final class CodePoints implements Closeable {
  static final int END = -1;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int LONGEST_BYTES = 4;
  private static final int[] WINDOWS_1252 = windows1252();

  private final ByteSource file;
  private final TextEncoding encoding;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private InputStream in;
  private long bufferOffset;
  private int position;
  private int limit;
  private boolean isExhausted;

  private int peeked;
  private int peekedBytes;

  CodePoints(ByteSource file) throws IOException {
    this.file = file;
    this.encoding = TextEncoding.of(file);
    seek(encoding.markBytes());
  }

  /** The next character without taking it; {@link #END} behind the last. */
  int peek() throws IOException {
    if (peekedBytes == 0) {
      decode();
    }
    return peeked;
  }

  /** Takes the next character; {@link #END} behind the last. */
  int next() throws IOException {
    int taken = peek();
    position += Math.max(peekedBytes, 0);
    peekedBytes = taken == END ? -1 : 0;
    return taken;
  }

  /** The byte at which the next character begins. */
  long offset() {
    return bufferOffset + position;
  }

  /** Goes on at a byte. */
  void seek(long offset) throws IOException {
    if (in != null) {
      in.close();
    }
    in = file.open(Math.min(offset, file.size()));
    bufferOffset = offset;
    position = 0;
    limit = 0;
    isExhausted = false;
    peekedBytes = 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void decode() throws IOException {
    int available = ensure();
    if (available == 0) {
      found(END, -1);
    } else if (encoding.isUtf8()) {
      decodeUtf8(available);
    } else {
      decodeUtf16(available);
    }
  }

  private void found(int codePoint, int bytes) {
    peeked = codePoint;
    peekedBytes = bytes;
  }

  private void decodeUtf8(int available) {
    int lead = at(0);
    if (lead < 0x80) {
      found(lead, 1);
      return;
    }
    int bytes = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
    int codePoint = bytes == 1 || bytes > available ? END : multiByte(lead, bytes);
    if (codePoint == END) {
      found(WINDOWS_1252[lead], 1);
    } else {
      found(codePoint, bytes);
    }
  }

  private int multiByte(int lead, int bytes) {
    int codePoint = lead & (0x7F >> bytes);
    for (int i = 1; i < bytes; i++) {
      int next = at(i);
      if ((next & 0xC0) != 0x80) {
        return END;
      }
      codePoint = codePoint << 6 | next & 0x3F;
    }
    boolean isOverlong = bytes == 3 && codePoint < 0x800 || bytes == 4 && codePoint < 0x10000;
    boolean isSurrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return isOverlong || isSurrogate || codePoint > Character.MAX_CODE_POINT ? END : codePoint;
  }

  private void decodeUtf16(int available) {
    if (available == 1) {
      found(WINDOWS_1252[at(0)], 1);
      return;
    }
    int unit = unit(0);
    boolean isPair =
        Character.isHighSurrogate((char) unit)
            && available >= 4
            && Character.isLowSurrogate((char) unit(2));
    if (isPair) {
      found(Character.toCodePoint((char) unit, (char) unit(2)), 4);
    } else {
      found(unit, 2);
    }
  }

  private int unit(int at) {
    return encoding.isLowByteFirst() ? at(at) | at(at + 1) << 8 : at(at) << 8 | at(at + 1);
  }

  private int at(int ahead) {
    return buffer[position + ahead] & 0xFF;
  }

  /** Bytes at hand, as many as the longest character has unless the file ends. */
  private int ensure() throws IOException {
    while (limit - position < LONGEST_BYTES && !isExhausted) {
      fill();
    }
    return limit - position;
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    bufferOffset += position;
    limit -= position;
    position = 0;
    int count = in.read(buffer, limit, buffer.length - limit);
    isExhausted = count < 0;
    limit += Math.max(count, 0);
  }

  private static int[] windows1252() {
    int[] codePoints = new int[256];
    Charset charset = Charset.forName("windows-1252");
    for (int i = 0; i < codePoints.length; i++) {
      codePoints[i] = new String(new byte[] {(byte) i}, charset).codePointAt(0);
    }
    return codePoints;
  }
}
