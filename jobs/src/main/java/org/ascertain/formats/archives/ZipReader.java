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
  private final ZipDecryption decryption;

  ZipReader(ArchiveAccess access) {
    this.limits = access.limits();
    this.decryption = new ZipDecryption(access);
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

  private ArchiveEntry described(ZipFile zip, ZipArchiveEntry entry, int ordinal) {
    boolean isUtf8 = entry.getGeneralPurposeBit().usesUTF8ForNames();
    byte[] raw = entry.getRawName();
    String name = raw == null ? entry.getName() : ZipNames.of(raw, isUtf8);
    return new ArchiveEntry(
        ordinal, name, entry.getSize(), entry.getCompressedSize(), obstacle(zip, entry));
  }

  private @Nullable Obstacle obstacle(ZipFile zip, ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return decryption.isPossible() ? null : Obstacle.ENCRYPTED;
    }
    return zip.canReadEntryData(entry) ? null : Obstacle.UNSUPPORTED;
  }

  private InputStream content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    Obstacles.refuse(obstacle(zip, entry));
    try {
      InputStream in =
          entry.getGeneralPurposeBit().usesEncryption()
              ? decryption.open(zip, entry)
              : zip.getInputStream(entry);
      return new BoundedExpansion(new TranslatedErrors(in), entry.getCompressedSize(), limits);
    } catch (ContentException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new ContentException(FailureCode.CORRUPT, "Entry not readable", e);
    }
  }
}
