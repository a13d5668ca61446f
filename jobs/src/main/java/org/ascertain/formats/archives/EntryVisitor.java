package org.ascertain.formats.archives;

import java.io.IOException;
import java.io.InputStream;

/** Sees the entries of an archive in order. */
@FunctionalInterface
public interface EntryVisitor {
  /**
   * An entry.
   *
   * @param content opens its expanded bytes, within bounds; only while this runs
   */
  void entry(ArchiveEntry entry, Content content) throws IOException;

  /** The expanded bytes of an entry. */
  @FunctionalInterface
  interface Content {
    /**
     * Opens them once; the caller closes.
     *
     * @throws org.ascertain.formats.ContentException when the entry cannot be opened; the stream
     *     throws it too when the bounds are exceeded
     */
    InputStream open() throws IOException;
  }
}
