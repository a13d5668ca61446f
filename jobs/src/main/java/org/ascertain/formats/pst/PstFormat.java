package org.ascertain.formats.pst;

import org.ascertain.model.Nullable;

/** The three layouts of stores. */
public enum PstFormat {
  /** Outlook 97 to 2002: 4-byte ids, text in code pages. */
  ANSI(4, 512, 496, 500, 64, 12, 8180),

  /** From Outlook 2003. */
  UNICODE(8, 512, 488, 496, 64, 16, 8176),

  /** Outlook 2013 and later, for OST: pages of 4 KiB, compressed blocks. */
  LARGE(8, 4096, 4056, 4072, 512, 24, 65512);

  final int width;
  final int pageSize;
  final int entriesEnd;
  final int trailerAt;
  final int alignment;
  final int blockTrailer;
  final int maxData;

  PstFormat(
      int width,
      int pageSize,
      int entriesEnd,
      int trailerAt,
      int alignment,
      int blockTrailer,
      int maxData) {
    this.width = width;
    this.pageSize = pageSize;
    this.entriesEnd = entriesEnd;
    this.trailerAt = trailerAt;
    this.alignment = alignment;
    this.blockTrailer = blockTrailer;
    this.maxData = maxData;
  }

  /** The layout of a version of the header; null for an unknown one. */
  @Nullable
  static PstFormat ofVersion(int version) {
    return switch (version) {
      case 14, 15 -> ANSI;
      case 21, 23 -> UNICODE;
      case 36 -> LARGE;
      default -> null;
    };
  }

  /** How many bytes a block takes in the file. */
  int stored(int dataLength) {
    int needed = dataLength + blockTrailer;
    return (needed + alignment - 1) / alignment * alignment;
  }

  /** Item number, from 1, of a heap id. */
  int heapIndex(int heapId) {
    return this == LARGE ? (heapId >>> 5) & 0x3FFF : (heapId >>> 5) & 0x7FF;
  }

  /** Block number of a heap id. */
  int heapBlock(int heapId) {
    return this == LARGE ? heapId >>> 19 : heapId >>> 16;
  }
}
