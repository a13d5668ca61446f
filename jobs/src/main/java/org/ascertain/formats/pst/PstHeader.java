package org.ascertain.formats.pst;

import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;

/**
 * The header of a store.
 *
 * @param version number of the format
 * @param format its layout
 * @param isOffline whether it is an OST
 * @param cipher how data blocks are encoded
 * @param nodeTree root page of the node tree
 * @param blockTree root page of the block tree
 * @param fileEnd length of the file that it gives
 */
record PstHeader(
    int version,
    PstFormat format,
    boolean isOffline,
    Cipher cipher,
    PageRef nodeTree,
    PageRef blockTree,
    long fileEnd) {
  /** How many bytes are needed. */
  static final int LENGTH = 564;

  private static final int MAGIC = 0x4E444221;
  private static final int OFFLINE = 0x4F53;

  /** Whether a file begins as a store does. */
  static boolean isStore(byte[] head) {
    return head.length >= 12 && Little.i32(head, 0) == MAGIC;
  }

  static PstHeader read(byte[] head, Findings findings) throws ContentException {
    if (!isStore(head)) {
      throw new ContentException(FailureCode.CORRUPT, "Does not begin as a store of Outlook does");
    }
    if (head.length < LENGTH) {
      throw new ContentException(FailureCode.TRUNCATED, "Ends within its header");
    }
    int version = Little.u16(head, 10);
    PstFormat format = PstFormat.ofVersion(version);
    if (format == null) {
      throw new ContentException(FailureCode.UNSUPPORTED, "A store of unknown version " + version);
    }
    checkSums(head, format, findings);
    return format == PstFormat.ANSI ? ansi(head, version) : unicode(head, version, format);
  }

  private static void checkSums(byte[] head, PstFormat format, Findings findings) {
    Checksums sums = new Checksums();
    if (sums.crc(head, 8, 471) != Little.i32(head, 4)) {
      findings.add(PstFinding.Kind.HEADER_CHECKSUM, 4, "The checksum of the header differs");
    } else if (format != PstFormat.ANSI && sums.crc(head, 8, 516) != Little.i32(head, 524)) {
      findings.add(PstFinding.Kind.HEADER_CHECKSUM, 524, "The long checksum of the header differs");
    }
  }

  private static PstHeader ansi(byte[] head, int version) throws ContentException {
    return new PstHeader(
        version,
        PstFormat.ANSI,
        Little.u16(head, 8) == OFFLINE,
        cipher(head, 461),
        new PageRef(Little.u32(head, 184), Little.u32(head, 188)),
        new PageRef(Little.u32(head, 192), Little.u32(head, 196)),
        Little.u32(head, 168));
  }

  private static PstHeader unicode(byte[] head, int version, PstFormat format)
      throws ContentException {
    return new PstHeader(
        version,
        format,
        Little.u16(head, 8) == OFFLINE,
        cipher(head, 513),
        new PageRef(Little.i64(head, 216), Little.i64(head, 224)),
        new PageRef(Little.i64(head, 232), Little.i64(head, 240)),
        Little.i64(head, 184));
  }

  private static Cipher cipher(byte[] head, int at) throws ContentException {
    Cipher cipher = Cipher.of(Little.u8(head, at));
    if (cipher == null) {
      throw new ContentException(FailureCode.UNSUPPORTED, "An unknown encoding of blocks");
    }
    return cipher;
  }

  /**
   * Where a page is.
   *
   * @param id its id
   * @param offset its first byte
   */
  record PageRef(long id, long offset) {}
}
