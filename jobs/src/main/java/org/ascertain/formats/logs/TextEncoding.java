package org.ascertain.formats.logs;

import java.io.IOException;
import java.io.InputStream;
import org.ascertain.formats.ByteSource;

/** How the characters of a file are written. */
enum TextEncoding {
  /** UTF-8; bytes that are none are taken one by one as windows-1252. */
  UTF_8(0),

  /** UTF-8 behind its mark. */
  UTF_8_MARKED(3),

  /** UTF-16, low byte first, without a mark. */
  UTF_16LE(0),

  /** UTF-16, low byte first, behind its mark. */
  UTF_16LE_MARKED(2),

  /** UTF-16, high byte first, behind its mark. */
  UTF_16BE_MARKED(2);

  private static final int PROBE_BYTES = 4;

  private final int markBytes;

  TextEncoding(int markBytes) {
    this.markBytes = markBytes;
  }

  /** Bytes before the first character. */
  int markBytes() {
    return markBytes;
  }

  boolean isUtf8() {
    return this == UTF_8 || this == UTF_8_MARKED;
  }

  boolean isLowByteFirst() {
    return this == UTF_16LE || this == UTF_16LE_MARKED;
  }

  static TextEncoding of(ByteSource file) throws IOException {
    try (InputStream in = file.open(0)) {
      return of(in.readNBytes(PROBE_BYTES));
    }
  }

  private static TextEncoding of(byte[] start) {
    if (start.length >= 3 && is(start, 0, 0xEF) && is(start, 1, 0xBB) && is(start, 2, 0xBF)) {
      return UTF_8_MARKED;
    }
    if (start.length >= 2 && is(start, 0, 0xFF) && is(start, 1, 0xFE)) {
      return UTF_16LE_MARKED;
    }
    if (start.length >= 2 && is(start, 0, 0xFE) && is(start, 1, 0xFF)) {
      return UTF_16BE_MARKED;
    }
    boolean isEverySecondZero =
        start.length == PROBE_BYTES && start[0] != 0 && is(start, 1, 0) && is(start, 3, 0);
    return isEverySecondZero ? UTF_16LE : UTF_8;
  }

  private static boolean is(byte[] bytes, int at, int value) {
    return (bytes[at] & 0xFF) == value;
  }
}
