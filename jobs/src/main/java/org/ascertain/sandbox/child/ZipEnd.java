package org.ascertain.sandbox.child;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Tells a zip container whose end was cut off: it begins as one, and has no directory. Tika reads
 * what is left of such office files as if it were all.
 */
final class ZipEnd {
  private static final String HEAD = "PK\u0003\u0004";
  private static final String END = "PK\u0005\u0006";

  /** The end record and the longest comment that may follow it (APPNOTE.TXT 4.3.16). */
  private static final int END_BYTES = 22 + 65_535;

  private ZipEnd() {}

  static boolean isMissing(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      return text(file, 0, HEAD.length()).equals(HEAD)
          && !text(file, Math.max(0, file.length() - END_BYTES), END_BYTES).contains(END);
    }
  }

  private static String text(RandomAccessFile file, long offset, int length) throws IOException {
    byte[] bytes = new byte[(int) Math.min(length, file.length() - offset)];
    file.seek(offset);
    file.readFully(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
