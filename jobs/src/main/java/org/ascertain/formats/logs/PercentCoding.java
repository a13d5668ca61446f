package org.ascertain.formats.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Percent-coding of addresses and forms, undone without ever failing. */
final class PercentCoding {
  private PercentCoding() {}

  /** Undoes {@code %41} and, in forms, {@code +} for a blank; what is no code stays. */
  static String decoded(String text, boolean isForm) {
    if (text.indexOf('%') < 0 && (!isForm || text.indexOf('+') < 0)) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); ) {
      int code = code(text, i);
      if (code >= 0) {
        bytes.write(code);
        i += 3;
      } else {
        int c = text.codePointAt(i);
        i += Character.charCount(c);
        byte[] plain = (isForm && c == '+' ? " " : Character.toString(c)).getBytes(UTF_8);
        bytes.write(plain, 0, plain.length);
      }
    }
    return TextBytes.text(bytes.toByteArray());
  }

  /** Whether it holds a code. */
  static boolean isCoded(String text) {
    for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
      if (code(text, i) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int code(String text, int at) {
    if (text.charAt(at) != '%' || at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
