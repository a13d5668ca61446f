package org.ascertain.formats.archives;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Names of entries of zip archives: UTF-8 where they say so or are valid in it, else code page 437
 * (APPNOTE.TXT, appendix D), which loses no byte whatever the writer meant.
 */
final class ZipNames {
  private static final Charset DOS = Charset.forName("IBM437");

  private ZipNames() {}

  static String of(byte[] name, boolean isUtf8) {
    if (isUtf8) {
      return new String(name, StandardCharsets.UTF_8);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      return new String(name, DOS);
    }
  }
}
