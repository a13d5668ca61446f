package org.ascertain.formats.logs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Bytes that may be text, and the codings that hide text. */
final class TextBytes {
  /** More than any request carries; a bomb stops here. */
  private static final int MAX_INFLATED_BYTES = 1 << 24;

  private static final int MIN_BASE64_CHARS = 12;
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]+={0,2}");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private TextBytes() {}

  /** The bytes as UTF-8, or where they are none, as windows-1252. */
  static String text(byte[] bytes) {
    return utf8(bytes).orElseGet(() -> new String(bytes, WINDOWS_1252));
  }

  /** The bytes as UTF-8; empty where they are none. */
  static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /** The bytes as text of UTF-8 without control characters; empty where they are none. */
  static Optional<String> printable(byte[] bytes) {
    return utf8(bytes).filter(text -> text.codePoints().noneMatch(TextBytes::isControl));
  }

  /** Undoes base64 in either alphabet, padded or not; empty where the text is none. */
  static Optional<byte[]> base64(String text) {
    String bare = text.strip();
    if (bare.length() < MIN_BASE64_CHARS || !BASE64.matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      String plain = bare.replace('-', '+').replace('_', '/');
      return Optional.of(Base64.getDecoder().decode(plain));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Undoes gzip or zlib; empty where the bytes are neither, break off or swell too much. */
  static Optional<byte[]> inflated(byte[] bytes) {
    boolean isGzip = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    boolean isZlib =
        bytes.length > 2 && bytes[0] == 0x78 && ((bytes[0] << 8 | bytes[1] & 0xFF) % 31 == 0);
    if (!isGzip && !isZlib) {
      return Optional.empty();
    }
    ByteArrayInputStream packed = new ByteArrayInputStream(bytes);
    try (InputStream in = isGzip ? new GZIPInputStream(packed) : new InflaterInputStream(packed)) {
      byte[] plain = in.readNBytes(MAX_INFLATED_BYTES);
      return in.read() < 0 ? Optional.of(plain) : Optional.empty();
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\t' && c != '\r' && c != '\n';
  }
}
