package org.ascertain.synth.writers.pst;

/** The types of property values that are written. */
enum PropertyType {
  SHORT(0x02, 2),
  INTEGER(0x03, 4),
  REAL(0x05, 8),
  BOOLEAN(0x0B, 1),
  OBJECT(0x0D, 4),
  LONG(0x14, 8),
  TEXT(0x1F, 4),
  TIME(0x40, 8),
  GUID(0x48, 4),
  BINARY(0x102, 4),
  INTEGERS(0x1003, 4),
  TEXTS(0x101F, 4),
  BINARIES(0x1102, 4);

  private static final int TEXT_8_BIT = 0x1E;

  private final int code;
  private final int cellSize;

  PropertyType(int code, int cellSize) {
    this.code = code;
    this.cellSize = cellSize;
  }

  /** The type's number in a variant: text is 8-bit in ANSI files. */
  int code(PstVariant variant) {
    boolean isText = this == TEXT || this == TEXTS;
    return isText && variant.isAnsi() ? code & ~0xFF | TEXT_8_BIT : code;
  }

  /** Bytes of a table cell; a value that does not fit is elsewhere and the cell refers to it. */
  int cellSize() {
    return cellSize;
  }

  /** Whether the value itself is in the four bytes of a property's record. */
  boolean isInRecord() {
    return this == SHORT || this == INTEGER || this == BOOLEAN;
  }

  /** Whether the value itself is in a table's cell. */
  boolean isInCell() {
    return isInRecord() || cellSize == 8;
  }
}
