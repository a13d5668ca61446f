package org.ascertain.formats.cards;

import org.ascertain.model.Nullable;

/** Byte order marks. */
final class Marks {
  private Marks() {}

  /** The charset that the first bytes tell; null when they tell none. */
  static @Nullable String charset(byte[] bytes) {
    int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
    return switch (first) {
      case 0xFFFE -> "utf-16le";
      case 0xFEFF -> "utf-16be";
      default -> null;
    };
  }
}
