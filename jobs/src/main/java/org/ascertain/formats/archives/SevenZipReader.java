package org.ascertain.formats.archives;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ByteSourceChannel;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.archives.ArchiveEntry.Obstacle;
import org.ascertain.model.Nullable;

/** Reads 7-Zip archives from the start: most are solid, so that entries hang on those before. */
final class SevenZipReader implements ArchiveReader {
  private static final int MEMORY_KIB = 256 << 10;

  private final ArchiveAccess access;

  SevenZipReader(ArchiveAccess access) {
    this.access = access;
  }

  @Override
  public void read(ByteSource archive, int first, int count, EntryVisitor visitor)
      throws IOException {
    String password = password(archive);
    try (SevenZFile file = open(archive, password)) {
      long end = (long) first + count;
      int ordinal = 0;
      for (SevenZArchiveEntry entry : file.getEntries()) {
        if (ordinal >= first && ordinal < end && !entry.isDirectory()) {
          see(file, entry, ordinal, visitor);
        }
        ordinal++;
      }
    }
  }

  private void see(SevenZFile file, SevenZArchiveEntry entry, int ordinal, EntryVisitor visitor)
      throws IOException {
    String name = entry.getName() == null ? "" : entry.getName();
    ArchiveEntry described = new ArchiveEntry(ordinal, name, entry.getSize(), -1, null);
    visitor.entry(described, () -> content(file, entry));
  }

  private InputStream content(SevenZFile file, SevenZArchiveEntry entry) throws IOException {
    if (entry.isAntiItem()) {
      Obstacles.refuse(Obstacle.UNSUPPORTED);
    }
    if (!entry.hasStream()) {
      return InputStream.nullInputStream();
    }
    try {
      InputStream in = new Unclosed(new TranslatedErrors(file.getInputStream(entry)));
      return new BoundedExpansion(in, -1, access.limits());
    } catch (PasswordRequiredException e) {
      throw new ContentException(FailureCode.ENCRYPTED, "Entry needs a password", e);
    } catch (IOException | RuntimeException e) {
      throw new ContentException(FailureCode.CORRUPT, "Entry not readable", e);
    }
  }

  /** The first password with which an entry comes out right; null when none is needed or helps. */
  private @Nullable String password(ByteSource archive) throws IOException {
    if (!needsPassword(archive)) {
      return null;
    }
    for (String password : access.passwords().words()) {
      if (opens(archive, password)) {
        return password;
      }
    }
    return null;
  }

  private boolean needsPassword(ByteSource archive) throws IOException {
    try (SevenZFile file = open(archive, null)) {
      for (SevenZArchiveEntry entry : file.getEntries()) {
        if (entry.hasStream()) {
          file.getInputStream(entry).read();
          return false;
        }
      }
      return false;
    } catch (PasswordRequiredException e) {
      return true;
    } catch (ContentException e) {
      if (e.code() == FailureCode.ENCRYPTED) {
        return true;
      }
      throw e;
    } catch (IOException | RuntimeException e) {
      // Told again, entry by entry, when they are read.
      return false;
    }
  }

  private boolean opens(ByteSource archive, String password) {
    try (SevenZFile file = open(archive, password)) {
      for (SevenZArchiveEntry entry : file.getEntries()) {
        if (entry.hasStream()) {
          InputStream in = new BoundedExpansion(file.getInputStream(entry), -1, access.limits());
          in.transferTo(OutputStream.nullOutputStream());
          return true;
        }
      }
      return true;
    } catch (IOException | RuntimeException e) {
      // Bytes that make no sense are those of a wrong password.
      return false;
    }
  }

  private static SevenZFile open(ByteSource archive, @Nullable String password) throws IOException {
    try {
      SevenZFile.Builder builder =
          SevenZFile.builder()
              .setSeekableByteChannel(new ByteSourceChannel(archive))
              .setMaxMemoryLimitKiB(MEMORY_KIB);
      return password == null ? builder.get() : builder.setPassword(password.toCharArray()).get();
    } catch (PasswordRequiredException e) {
      throw new ContentException(FailureCode.ENCRYPTED, "The archive needs a password", e);
    } catch (IOException | RuntimeException e) {
      throw new ContentException(FailureCode.CORRUPT, "Not readable as a 7-Zip archive", e);
    }
  }
}
