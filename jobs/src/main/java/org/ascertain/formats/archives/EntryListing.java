package org.ascertain.formats.archives;

import java.io.IOException;
import java.util.List;
import org.ascertain.formats.ByteSource;

/** The list of an archive's entries, read by code that shares nothing with the readers. */
public final class EntryListing {
  private EntryListing() {}

  /**
   * All entries in order, folders and all.
   *
   * @throws org.ascertain.formats.ContentException when the list cannot be read
   */
  public static List<ListedEntry> of(ArchiveFormat format, ByteSource archive) throws IOException {
    return switch (format) {
      case ZIP -> ZipDirectory.entries(archive);
      case TAR -> TarHeaders.entries(archive);
      case SEVEN_ZIP -> SevenZipHeader.entries(archive);
      case RAR -> RarHeaders.entries(archive);
      case GZIP, BZIP2, XZ -> List.of(new ListedEntry("", -1, /* isFile= */ true));
    };
  }

  /** How the list is made, for people. */
  public static String basis(ArchiveFormat format) {
    return switch (format) {
      case ZIP -> "central directory";
      case TAR -> "tar headers";
      case SEVEN_ZIP -> "7z header";
      case RAR -> "rar headers";
      case GZIP, BZIP2, XZ -> "one stream";
    };
  }
}
