package org.ascertain.synth.writers.pst;

import java.util.zip.CRC32;

/** The two check values that pages and blocks carry. */
final class Checks {
  private static final byte[] FROM_ZERO = {-1, -1, -1, -1};

  private Checks() {}

  /**
   * CRC-32 with start value 0 and without the final inversion ([MS-PST] 5.3). Four bytes FF take
   * the platform's register from its start value to 0.
   */
  static int crc(byte[] bytes, int from, int length) {
    CRC32 crc = new CRC32();
    crc.update(FROM_ZERO);
    crc.update(bytes, from, length);
    return ~(int) crc.getValue();
  }

  /** The signature of a page or block of this id at this position ([MS-PST] 5.5). */
  static int signature(long position, long id) {
    int mixed = (int) (position ^ id);
    return (mixed >>> 16 ^ mixed) & 0xFFFF;
  }
}
