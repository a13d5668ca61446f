package org.ascertain.formats.archives;

import java.io.Serializable;

/**
 * Bounds on what an archive may expand to.
 *
 * @param depth archives inside archives
 * @param entries entries of one archive
 * @param ratio expanded bytes per stored byte, checked from {@code freeBytes} on
 * @param freeBytes expanded bytes of one entry to which the ratio is not applied
 * @param entryBytes expanded bytes of one entry
 * @param totalRatio expanded bytes of everything in a received file, archives inside archives
 *     included, per byte of the file, above a gibibyte
 */
public record ArchiveLimits(
    int depth, int entries, int ratio, long freeBytes, long entryBytes, int totalRatio)
    implements Serializable {
  /**
   * Depth 10, a million entries, ratio 200 from 8 MiB on, 64 GiB in one entry, ratio 1,000 for all.
   */
  public static final ArchiveLimits DEFAULT =
      new ArchiveLimits(10, 1_000_000, 200, 8L << 20, 64L << 30, 1_000);

  /** Bytes to which a received file may expand in all. */
  public long totalBytes(long fileBytes) {
    return (1L << 30) + fileBytes * totalRatio;
  }
}
