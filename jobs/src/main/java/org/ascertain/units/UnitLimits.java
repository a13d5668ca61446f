package org.ascertain.units;

import java.io.Serializable;

/**
 * How large units become.
 *
 * @param mailboxBytes bytes of a mailbox from which a unit ends at the next message
 * @param archiveEntries entries of an archive in one unit
 * @param archiveBytes expanded bytes from which a unit ends at the next entry
 * @param storeItems items of a store of Outlook in one unit
 * @param storeBytes bytes of a store in one unit, when all its items were of one size
 * @param nestedBytes bytes from which a container inside an archive is cut, too
 */
public record UnitLimits(
    long mailboxBytes,
    int archiveEntries,
    long archiveBytes,
    int storeItems,
    long storeBytes,
    long nestedBytes)
    implements Serializable {
  /**
   * 32 MiB of a mailbox; 200 entries or 64 MiB of an archive; 1000 items or 64 MiB of a store;
   * containers inside archives from 64 MiB on.
   */
  public static final UnitLimits DEFAULT = new UnitLimits(32L << 20, 200, 64L << 20);

  /** The usual sizes for stores, and for containers inside archives. */
  public UnitLimits(long mailboxBytes, int archiveEntries, long archiveBytes) {
    this(mailboxBytes, archiveEntries, archiveBytes, 1000, 64L << 20, 64L << 20);
  }

  /** The same with other sizes for stores. */
  public UnitLimits withStores(int items, long bytes) {
    return new UnitLimits(mailboxBytes, archiveEntries, archiveBytes, items, bytes, nestedBytes);
  }

  /** The same with another size from which containers inside archives are cut. */
  public UnitLimits withNested(long bytes) {
    return new UnitLimits(
        mailboxBytes, archiveEntries, archiveBytes, storeItems, storeBytes, bytes);
  }
}
