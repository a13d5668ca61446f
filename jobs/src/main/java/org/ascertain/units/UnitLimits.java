package org.ascertain.units;

import java.io.Serializable;

/**
 * How large units become.
 *
 * @param mailboxBytes bytes of a mailbox from which a unit ends at the next message
 * @param archiveEntries entries of an archive in one unit
 * @param archiveBytes expanded bytes from which a unit ends at the next entry
 */
public record UnitLimits(long mailboxBytes, int archiveEntries, long archiveBytes)
    implements Serializable {
  /** 32 MiB of a mailbox; 200 entries or 64 MiB of an archive. */
  public static final UnitLimits DEFAULT = new UnitLimits(32L << 20, 200, 64L << 20);
}
