package org.ascertain.formats.archives;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.archives.ArchiveEntry.Obstacle;
import org.ascertain.model.Nullable;

/** Reads tar archives from the start; links and devices hold no bytes and are left out. */
final class TarReader implements ArchiveReader {
  private final ArchiveLimits limits;

  TarReader(ArchiveLimits limits) {
    this.limits = limits;
  }

  @Override
  public void read(ByteSource archive, int first, int count, EntryVisitor visitor)
      throws IOException {
    try (InputStream in = new BufferedInputStream(archive.open());
        TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      long end = (long) first + count;
      TarArchiveEntry entry = next(tar);
      for (int ordinal = 0; entry != null && ordinal < end; ordinal++) {
        if (ordinal >= first && holdsBytes(entry)) {
          see(tar, entry, ordinal, visitor);
        }
        entry = next(tar);
      }
    }
  }

  private static boolean holdsBytes(TarArchiveEntry entry) {
    boolean isElsewhere = entry.isLink() || entry.isSymbolicLink();
    boolean isDevice = entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
    return !entry.isDirectory() && !isElsewhere && !isDevice;
  }

  private void see(
      TarArchiveInputStream tar, TarArchiveEntry entry, int ordinal, EntryVisitor visitor)
      throws IOException {
    ArchiveEntry described =
        new ArchiveEntry(
            ordinal, entry.getName(), entry.getRealSize(), entry.getSize(), obstacle(entry));
    visitor.entry(described, () -> content(tar, entry));
  }

  private static @Nullable Obstacle obstacle(TarArchiveEntry entry) {
    return entry.isSparse() && !entry.isPaxGNUSparse() && !entry.isOldGNUSparse()
        ? Obstacle.UNSUPPORTED
        : null;
  }

  private InputStream content(TarArchiveInputStream tar, TarArchiveEntry entry)
      throws ContentException {
    Obstacles.refuse(obstacle(entry));
    return new BoundedExpansion(new Unclosed(new TranslatedErrors(tar)), -1, limits);
  }

  private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws ContentException {
    try {
      return tar.getNextEntry();
    } catch (EOFException e) {
      throw new ContentException(FailureCode.TRUNCATED, "The tar archive ends too early", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new ContentException(FailureCode.CORRUPT, "Not readable as a tar archive", e);
    }
  }
}
