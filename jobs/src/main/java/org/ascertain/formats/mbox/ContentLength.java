package org.ascertain.formats.mbox;

import java.nio.charset.StandardCharsets;

/** The header by which a mailbox of the kind mboxcl says how long the body of a message is. */
final class ContentLength {
  private static final byte[] NAME = "content-length:".getBytes(StandardCharsets.US_ASCII);

  private ContentLength() {}

  static boolean isHeader(byte[] bytes, int offset, int limit) {
    if (limit - offset < NAME.length) {
      return false;
    }
    for (int i = 0; i < NAME.length; i++) {
      if (Character.toLowerCase(bytes[offset + i]) != NAME[i]) {
        return false;
      }
    }
    return true;
  }

  static boolean isHeader(LineScanner line) {
    for (int i = 0; i < NAME.length; i++) {
      if (Character.toLowerCase(line.at(i)) != NAME[i]) {
        return false;
      }
    }
    return true;
  }

  /** The number of bytes; -1 when the line has no such number. */
  static long of(byte[] line) {
    String text =
        new String(line, NAME.length, line.length - NAME.length, StandardCharsets.ISO_8859_1);
    String number = text.trim();
    boolean isNumber = number.matches("\\d{1,15}");
    return isNumber ? Long.parseLong(number) : -1;
  }
}
