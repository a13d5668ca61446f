package org.ascertain.formats.pst;

import java.util.HexFormat;

/** Globally unique ids as text. */
final class Guids {
  private Guids() {}

  /** 16 bytes, of which the first three groups are little-endian. */
  static String text(byte[] bytes, int at) {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(Little.i32(bytes, at))
        + "-"
        + hex.toHexDigits((short) Little.u16(bytes, at + 4))
        + "-"
        + hex.toHexDigits((short) Little.u16(bytes, at + 6))
        + "-"
        + hex.formatHex(bytes, at + 8, at + 10)
        + "-"
        + hex.formatHex(bytes, at + 10, at + 16);
  }
}
