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
    return of(format, ArchiveAccess.of(limits));
  }

  /** The reader of a format, with passwords. */
  static ArchiveReader of(ArchiveFormat format, ArchiveAccess access) {
    return switch (format) {
      case ZIP -> new ZipReader(access);
      case TAR -> new TarReader(access.limits());
      case SEVEN_ZIP -> new SevenZipReader(access);
      case RAR -> new RarReader(access);
      case GZIP, BZIP2, XZ -> new CompressedReader(format, access.limits());
    };
  }
}
