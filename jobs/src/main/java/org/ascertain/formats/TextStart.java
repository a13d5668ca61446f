package org.ascertain.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ascertain.model.Nullable;

/** The beginning of a file as text, when it is text. */
final class TextStart {
  private static final int MAX_LINES = 40;

  private final String text;

  private TextStart(String text) {
    this.text = text;
  }

  /** Decodes the first bytes; empty text when they are binary. */
  static TextStart of(byte[] head) {
    Charset utf16 = utf16(head);
    if (utf16 != null) {
      return new TextStart(new String(head, utf16).replace("\uFEFF", ""));
    }
    for (byte value : head) {
      if (value == 0) {
        return new TextStart("");
      }
    }
    int start = isUtf8Mark(head) ? 3 : 0;
    return new TextStart(new String(head, start, head.length - start, StandardCharsets.UTF_8));
  }

  private static @Nullable Charset utf16(byte[] head) {
    if (head.length < 2) {
      return null;
    }
    int mark = (head[0] & 0xFF) << 8 | head[1] & 0xFF;
    if (mark == 0xFFFE) {
      return StandardCharsets.UTF_16LE;
    }
    return mark == 0xFEFF ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean isUtf8Mark(byte[] head) {
    return head.length >= 3
        && (head[0] & 0xFF) == 0xEF
        && (head[1] & 0xFF) == 0xBB
        && (head[2] & 0xFF) == 0xBF;
  }

  String text() {
    return text;
  }

  /** The first lines that are not blank, without their ends. */
  List<String> lines() {
    return text.lines().filter(line -> !line.isBlank()).limit(MAX_LINES).toList();
  }

  /** Whether the text, after white space, begins so, in any case. */
  boolean startsWith(String words) {
    String stripped = text.stripLeading();
    return stripped.regionMatches(true, 0, words, 0, words.length());
  }

  boolean isEmpty() {
    return text.isBlank();
  }
}
