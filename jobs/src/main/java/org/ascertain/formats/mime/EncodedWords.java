package org.ascertain.formats.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Encoded words of headers (RFC 2047), read leniently: also inside quoted text, without spaces
 * around them, and with a character split over two neighbouring words of one charset.
 */
public final class EncodedWords {
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?]*)\\?=");

  private EncodedWords() {}

  /** The text with all encoded words decoded; what is none stays as it is. */
  public static String decode(String text) {
    if (!text.contains("=?")) {
      return text;
    }
    Matcher matcher = WORD.matcher(text);
    StringBuilder decoded = new StringBuilder();
    Pending pending = new Pending(decoded);
    int position = 0;
    while (matcher.find()) {
      String between = text.substring(position, matcher.start());
      // White space between two encoded words is no part of the text.
      if (!(pending.isOpen() && between.isBlank())) {
        pending.flush();
        decoded.append(between);
      }
      pending.add(matcher.group(1), bytes(matcher.group(2), matcher.group(3)));
      position = matcher.end();
    }
    pending.flush();
    return decoded.append(text, position, text.length()).toString();
  }

  private static byte[] bytes(String encoding, String content) {
    return encoding.equalsIgnoreCase("B") ? base64(content) : quoted(content);
  }

  private static byte[] base64(String content) {
    String digits = content.replaceAll("[^A-Za-z0-9+/]", "");
    int usable = digits.length() % 4 == 1 ? digits.length() - 1 : digits.length();
    return Base64.getDecoder().decode(digits.substring(0, usable));
  }

  private static byte[] quoted(String content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length());
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      int value = c == '=' ? hex(content, i + 1) : -1;
      if (value >= 0) {
        bytes.write(value);
        i += 2;
      } else {
        byte[] plain = (c == '_' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8);
        bytes.write(plain, 0, plain.length);
      }
    }
    return bytes.toByteArray();
  }

  private static int hex(String content, int start) {
    if (start + 2 > content.length()) {
      return -1;
    }
    int high = Character.digit(content.charAt(start), 16);
    int low = Character.digit(content.charAt(start + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /** Bytes of neighbouring words of one charset. */
  private static final class Pending {
    private final StringBuilder target;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String charset = "";

    Pending(StringBuilder target) {
      this.target = target;
    }

    boolean isOpen() {
      return !charset.isEmpty();
    }

    void add(String newCharset, byte[] more) {
      String name = newCharset.toLowerCase(Locale.ROOT);
      if (!name.equals(charset)) {
        flush();
        charset = name;
      }
      bytes.write(more, 0, more.length);
    }

    void flush() {
      if (isOpen()) {
        target.append(Charsets.decode(bytes.toByteArray(), charset).text());
        bytes.reset();
        charset = "";
      }
    }
  }
}
