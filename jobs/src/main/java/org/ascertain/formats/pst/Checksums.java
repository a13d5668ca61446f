package org.ascertain.formats.pst;

import java.util.zip.CRC32;

/** Checks that pages and blocks carry. */
final class Checksums {
  /** Takes the register of {@link CRC32} from its start value to 0. */
  private static final byte[] TO_ZERO = {-1, -1, -1, -1};

  private final CRC32 crc = new CRC32();

  /** CRC-32 with start value 0 and no final inversion. */
  int crc(byte[] bytes, int offset, int length) {
    crc.reset();
    crc.update(TO_ZERO);
    crc.update(bytes, offset, length);
    return ~(int) crc.getValue();
  }

  /** The signature of a page or block with an id at an offset of the file. */
  static int signature(long offset, long id) {
    int mixed = (int) (offset ^ id);
    return ((mixed >>> 16) ^ mixed) & 0xFFFF;
  }
}
