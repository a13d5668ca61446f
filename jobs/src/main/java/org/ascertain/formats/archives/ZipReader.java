package org.ascertain.formats.archives;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ByteSourceChannel;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.archives.ArchiveEntry.Obstacle;
import org.ascertain.model.Nullable;

/** Reads zip archives by their central directory; ordinals follow its order. */
final class ZipReader implements ArchiveReader {
  private final ArchiveLimits limits;

  ZipReader(ArchiveLimits limits) {
    this.limits = limits;
  }

  @Override
  public void read(ByteSource archive, int first, int count, EntryVisitor visitor)
      throws IOException {
    try (ZipFile zip = open(archive)) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      int end = (int) Math.min(entries.size(), (long) first + count);
      for (int ordinal = first; ordinal < end; ordinal++) {
        ZipArchiveEntry entry = entries.get(ordinal);
        if (!entry.isDirectory()) {
          visitor.entry(described(zip, entry, ordinal), () -> content(zip, entry));
        }
      }
    }
  }

  private static ZipFile open(ByteSource archive) throws IOException {
    try {
      return ZipFile.builder()
          .setSeekableByteChannel(new ByteSourceChannel(archive))
          .setIgnoreLocalFileHeader(true)
          .get();
    } catch (IOException | IllegalArgumentException e) {
      throw new ContentException(FailureCode.CORRUPT, "Not readable as a zip archive", e);
    }
  }

  private static ArchiveEntry described(ZipFile zip, ZipArchiveEntry entry, int ordinal) {
    return new ArchiveEntry(
        ordinal, entry.getName(), entry.getSize(), entry.getCompressedSize(), obstacle(zip, entry));
  }

  private static @Nullable Obstacle obstacle(ZipFile zip, ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Obstacle.ENCRYPTED;
    }
    return zip.canReadEntryData(entry) ? null : Obstacle.UNSUPPORTED;
  }

  private InputStream content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    Obstacles.refuse(obstacle(zip, entry));
    try {
      InputStream in = zip.getInputStream(entry);
      return new BoundedExpansion(new TranslatedErrors(in), entry.getCompressedSize(), limits);
    } catch (IOException | IllegalArgumentException e) {
      throw new ContentException(FailureCode.CORRUPT, "Entry not readable", e);
    }
  }
}
