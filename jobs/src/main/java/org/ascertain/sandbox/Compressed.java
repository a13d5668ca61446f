package org.ascertain.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells containers of compressed bytes: runs of printable characters in them mean nothing. */
final class Compressed {
  private static final List<String> HEADS =
      List.of(
          "PK\u0003\u0004",
          "PK\u0007\u0008",
          "\u001f\u008b",
          "7z\u00bc\u00af",
          "Rar!",
          "BZh",
          "\u00fd7zXZ");

  private Compressed() {}

  static boolean isIn(InputStream in) throws IOException {
    String head = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
    return HEADS.stream().anyMatch(head::startsWith);
  }
}
