package org.ascertain.formats.pst;

import org.ascertain.formats.pst.PstHeader.PageRef;

/** A page of one of the two trees. */
final class TreePage {
  /** Type of pages of the block tree. */
  static final int BLOCKS = 0x80;

  /** Type of pages of the node tree. */
  static final int NODES = 0x81;

  private final PstFormat format;
  private final byte[] bytes;
  private final long offset;

  TreePage(PstFormat format, byte[] bytes, long offset) {
    this.format = format;
    this.bytes = bytes;
    this.offset = offset;
  }

  /** Where it lies. */
  long offset() {
    return offset;
  }

  boolean isOfType(int type) {
    int at = format.trailerAt;
    return Little.u8(bytes, at) == type && Little.u8(bytes, at + 1) == type;
  }

  long id() {
    int at = format.trailerAt + (format == PstFormat.ANSI ? 4 : 8);
    return Little.wide(bytes, at, format.width);
  }

  boolean isSound(Checksums sums) {
    int at = format.trailerAt + (format == PstFormat.ANSI ? 8 : 4);
    return sums.crc(bytes, 0, format.trailerAt) == Little.i32(bytes, at)
        && Little.u16(bytes, format.trailerAt + 2) == Checksums.signature(offset, id());
  }

  private int claimed() {
    int at = format.entriesEnd;
    return format == PstFormat.LARGE ? Little.u16(bytes, at) : Little.u8(bytes, at);
  }

  private int afterCounts() {
    return format.entriesEnd + (format == PstFormat.LARGE ? 4 : 2);
  }

  /** Bytes from one entry to the next. */
  int step() {
    return Little.u8(bytes, afterCounts());
  }

  int level() {
    return Little.u8(bytes, afterCounts() + 1);
  }

  /** How many entries it can hold of those that it claims. */
  int count() {
    return step() < 3 * format.width ? 0 : Math.min(claimed(), format.entriesEnd / step());
  }

  boolean claimsTooMany() {
    return claimed() > count();
  }

  PageRef child(int entry) {
    int at = entry * step() + format.width;
    return new PageRef(wide(at), wide(at + format.width));
  }

  private long wide(int at) {
    return Little.wide(bytes, at, format.width);
  }

  /** Node id, data block, subnode block, parent. */
  void addNode(int entry, Index.Builder nodes) {
    int at = entry * step();
    int width = format.width;
    nodes.add(
        Little.u32(bytes, at),
        BlockIds.of(wide(at + width)),
        BlockIds.of(wide(at + 2 * width)),
        Little.u32(bytes, at + 3 * width));
  }

  /** Block id, offset, stored and expanded length. */
  void addBlock(int entry, Index.Builder blocks) {
    int at = entry * step();
    int sizes = at + 2 * format.width;
    long stored = Little.u16(bytes, sizes);
    long expanded = format == PstFormat.LARGE ? Little.u16(bytes, sizes + 2) : stored;
    blocks.add(BlockIds.of(wide(at)), wide(at + format.width), stored << 16 | expanded);
  }
}
