package org.ascertain.synth.writers.pst;

/** The generations of the file format; sizes in bytes. */
public enum PstVariant {
  /** Outlook 97 to 2002: 32-bit addresses, 8-bit strings, up to 2 GB. */
  ANSI(14, 512, 64, 12, 8180, 4),
  /** Outlook 2003 and later: 64-bit addresses, UTF-16 strings. */
  UNICODE(23, 512, 64, 16, 8176, 8),
  /** Outlook 2013 and later for offline stores: pages of 4,096 bytes, compressed blocks. */
  UNICODE_4K(36, 4096, 512, 24, 65512, 8);

  private static final int FIRST_MAP = 0x4400;
  private static final int FIRST_MAP_4K = 0x22000;

  private final int version;
  private final int pageSize;
  private final int alignment;
  private final int blockTrailer;
  private final int maxData;
  private final int idWidth;

  PstVariant(int version, int pageSize, int alignment, int blockTrailer, int maxData, int idWidth) {
    this.version = version;
    this.pageSize = pageSize;
    this.alignment = alignment;
    this.blockTrailer = blockTrailer;
    this.maxData = maxData;
    this.idWidth = idWidth;
  }

  /** The header's version number. */
  int version() {
    return version;
  }

  /** Size of a page. */
  int pageSize() {
    return pageSize;
  }

  /** What blocks are aligned to; one bit of an allocation map. */
  int alignment() {
    return alignment;
  }

  /** Size of a block's trailer. */
  int blockTrailer() {
    return blockTrailer;
  }

  /** The most data that one block holds. */
  int maxData() {
    return maxData;
  }

  /** Width of block ids and file positions. */
  int idWidth() {
    return idWidth;
  }

  /** Whether ids are narrow and strings are 8-bit. */
  boolean isAnsi() {
    return this == ANSI;
  }

  /** Whether pages are large and blocks may be compressed. */
  boolean is4k() {
    return this == UNICODE_4K;
  }

  /** Size of a block in the file. */
  int blockSize(int storedBytes) {
    return (storedBytes + blockTrailer + alignment - 1) / alignment * alignment;
  }

  /** Position of the first allocation map. */
  long firstMap() {
    return is4k() ? FIRST_MAP_4K : FIRST_MAP;
  }

  /** Bytes of the bit map of an allocation page. */
  int mapBytes() {
    return is4k() ? 4072 : 496;
  }

  /** Bytes that one allocation map covers, itself included. */
  int regionSize() {
    return mapBytes() * 8 * alignment;
  }

  /** Bits of a heap id that number the item within its block. */
  int heapIndexBits() {
    return is4k() ? 14 : 11;
  }

  /** Width of a row number in a table's index. */
  int rowNumberWidth() {
    return isAnsi() ? 2 : 4;
  }

  /** Size of a branch entry of a B-tree page. */
  int branchEntrySize() {
    return 3 * idWidth;
  }

  /** Where a B-tree page tells about its entries. */
  int pageFooterAt() {
    return is4k() ? 4056 : isAnsi() ? 496 : 488;
  }

  /** Where a page's trailer begins. */
  int pageTrailerAt() {
    return is4k() ? 4072 : isAnsi() ? 500 : 496;
  }
}
