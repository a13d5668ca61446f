package org.ascertain.formats.archives;

import org.ascertain.model.Nullable;

/**
 * An entry of an archive that is no folder.
 *
 * @param ordinal its place in the archive's own list, from 0, folders counted
 * @param name its path as the archive spells it; data, never a path to write to
 * @param size expanded bytes as the archive says; -1 when it does not
 * @param storedSize bytes in the archive; -1 when unknown
 * @param obstacle why it cannot be opened; null when nothing stands against it
 */
public record ArchiveEntry(
    int ordinal, String name, long size, long storedSize, @Nullable Obstacle obstacle) {

  /** Why an entry cannot be opened. */
  public enum Obstacle {
    /** It needs a password. */
    ENCRYPTED,

    /** Its compression or kind is not supported. */
    UNSUPPORTED
  }
}
