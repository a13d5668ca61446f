package org.ascertain.formats.pst;

/** What the bits of a block id say. */
final class BlockIds {
  private BlockIds() {}

  /** The id proper: the lowest bit is reserved and differs between references. */
  static long of(long written) {
    return written & ~1L;
  }

  /** Whether the block holds references, which are never encoded. */
  static boolean isInternal(long id) {
    return (id & 2) != 0;
  }
}
