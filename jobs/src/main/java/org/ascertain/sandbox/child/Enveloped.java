package org.ascertain.sandbox.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells S/MIME content that is encrypted (RFC 5652 6, RFC 5083) by the identifier that stands at
 * its beginning: the parser of signed content would call it broken.
 */
final class Enveloped {
  private static final String ENVELOPED =
      latin1(0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 3);
  private static final String AUTHENTICATED =
      latin1(0x06, 0x0B, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 16, 1, 23);

  /** A sequence and its length come before the identifier. */
  private static final int LATEST = 8;

  private Enveloped() {}

  static boolean isIn(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      String head = new String(in.readNBytes(32), StandardCharsets.ISO_8859_1);
      boolean isSequence = !head.isEmpty() && head.charAt(0) == 0x30;
      return isSequence
          && (isEarly(head.indexOf(ENVELOPED)) || isEarly(head.indexOf(AUTHENTICATED)));
    }
  }

  private static boolean isEarly(int index) {
    return index >= 0 && index <= LATEST;
  }

  private static String latin1(int... values) {
    StringBuilder text = new StringBuilder();
    for (int value : values) {
      text.append((char) value);
    }
    return text.toString();
  }
}
