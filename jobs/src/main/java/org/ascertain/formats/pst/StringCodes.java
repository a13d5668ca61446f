package org.ascertain.formats.pst;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.ascertain.model.Nullable;

/**
 * How bytes of a store become text; what follows a NUL at the end is padding of older writers.
 *
 * @param charset of texts that are not in Unicode
 */
record StringCodes(Charset charset) {
  /** Texts in the Western code page. */
  static final StringCodes WESTERN = new StringCodes(CodePages.WESTERN);

  /** UTF-16LE without NULs at its end. */
  String unicode(byte[] bytes, int from, int to) {
    int end = wideEnd(bytes, from, to);
    int length = (end - from) / 2;
    byte[] low = new byte[length];
    return pack(bytes, from, low) >>> 8 == 0
        ? new String(low, StandardCharsets.ISO_8859_1)
        : new String(bytes, from, end - from, StandardCharsets.UTF_16LE);
  }

  /** The text of UTF-16LE as bytes when it is ASCII alone; null when it is not. */
  @Nullable
  static byte[] ascii(byte[] bytes, int from, int to) {
    byte[] low = new byte[(wideEnd(bytes, from, to) - from) / 2];
    return pack(bytes, from, low) < 0x80 ? low : null;
  }

  private static int wideEnd(byte[] bytes, int from, int to) {
    int end = from + ((to - from) & ~1);
    while (end > from && bytes[end - 1] == 0 && bytes[end - 2] == 0) {
      end -= 2;
    }
    return end;
  }

  /** Takes the low byte of each unit, and returns all bits that any unit has. */
  private static int pack(byte[] bytes, int from, byte[] low) {
    int all = 0;
    for (int i = 0, at = from; i < low.length; i++, at += 2) {
      int unit = Little.u16(bytes, at);
      low[i] = (byte) unit;
      all |= unit;
    }
    return all;
  }

  /** Text of a code page without NULs at its end. */
  String narrow(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && bytes[end - 1] == 0) {
      end--;
    }
    return new String(bytes, from, end - from, charset);
  }

  /** The codes of a message: its own code page, else the outer ones. */
  StringCodes of(@Nullable Integer first, @Nullable Integer second) {
    Charset own = CodePages.of(first);
    if (own == null) {
      own = CodePages.of(second);
    }
    return own == null || own.equals(charset) ? this : new StringCodes(own);
  }
}
