package org.ascertain.formats.exports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/**
 * Text whose UTF-8 bytes were written as if each were a character: {@code JosÃ©} for {@code José}.
 */
final class Mojibake {
  private Mojibake() {}

  /** The text that was meant; the same text when it is not of this kind. */
  static String mended(String text) {
    boolean isPlain = text.codePoints().allMatch(c -> c < 0x80);
    if (isPlain || text.codePoints().anyMatch(c -> c > 0xFF)) {
      return text;
    }
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(text.getBytes(ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException asMeant) {
      return text;
    }
  }
}
