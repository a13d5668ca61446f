package org.ascertain.formats.archives;

import java.io.IOException;
import org.ascertain.formats.ByteSource;

/** Reads the entries of one archive format. */
public interface ArchiveReader {
  /**
   * Shows some entries in order of their ordinals; folders are left out, though they have ordinals.
   *
   * @param first ordinal of the first
   * @param count how many ordinals
   * @throws org.ascertain.formats.ContentException when the archive itself cannot be read further
   */
  void read(ByteSource archive, int first, int count, EntryVisitor visitor) throws IOException;

  /** The reader of a format that has a list of entries. */
  static ArchiveReader of(ArchiveFormat format, ArchiveLimits limits) {
    return switch (format) {
      case ZIP -> new ZipReader(limits);
      case TAR -> new TarReader(limits);
      case GZIP, BZIP2, XZ -> new CompressedReader(format, limits);
    };
  }
}
