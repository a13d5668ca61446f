package org.ascertain.formats.archives;

import com.github.junrar.Archive;
import com.github.junrar.exception.CrcErrorException;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.exception.UnsupportedRarV5Exception;
import com.github.junrar.rarfile.FileHeader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.model.Nullable;

/** Reads RAR archives up to version 4 from the start: solid ones hang on what comes before. */
final class RarReader implements ArchiveReader {
  private final ArchiveAccess access;

  RarReader(ArchiveAccess access) {
    this.access = access;
  }

  @Override
  public void read(ByteSource archive, int first, int count, EntryVisitor visitor)
      throws IOException {
    try (Archive rar = opened(archive)) {
      List<FileHeader> headers = rar.getFileHeaders();
      int end = (int) Math.min(headers.size(), (long) first + count);
      for (int ordinal = 0; ordinal < end; ordinal++) {
        FileHeader header = headers.get(ordinal);
        if (ordinal >= first && !header.isDirectory()) {
          see(rar, header, ordinal, visitor);
        } else if (header.isSolid() || !header.isDirectory()) {
          skip(rar, header);
        }
      }
    }
  }

  private void see(Archive rar, FileHeader header, int ordinal, EntryVisitor visitor)
      throws IOException {
    ArchiveEntry entry =
        new ArchiveEntry(
            ordinal,
            header.getFileName().replace('\\', '/'),
            header.getFullUnpackSize(),
            header.getFullPackSize(),
            null);
    visitor.entry(entry, () -> content(rar, header));
  }

  private InputStream content(Archive rar, FileHeader header) throws IOException {
    if (header.isSplitAfter() || header.isSplitBefore()) {
      throw new ContentException(FailureCode.TRUNCATED, "The entry goes on in another volume");
    }
    if (header.isEncrypted() && rar.getPassword() == null) {
      throw new ContentException(FailureCode.ENCRYPTED, "Entry needs a password");
    }
    BoundedSink sink = new BoundedSink(access, header.getFullPackSize());
    try {
      rar.extractFile(header, sink);
      return sink.opened();
    } catch (RarException | UncheckedIOException e) {
      sink.close();
      throw sink.refusal() != null ? sink.refusal() : translated(e, header.isEncrypted());
    } catch (RuntimeException e) {
      sink.close();
      throw new ContentException(FailureCode.CORRUPT, "Entry not readable", e);
    }
  }

  private static ContentException translated(Exception e, boolean isEncrypted) {
    if (e instanceof CrcErrorException && isEncrypted) {
      return new ContentException(FailureCode.ENCRYPTED, "Another password is needed", e);
    }
    return e instanceof UnsupportedRarEncryptedException
        ? new ContentException(FailureCode.ENCRYPTED, "Encrypted in an unsupported way", e)
        : new ContentException(FailureCode.CORRUPT, "Entry not readable", e);
  }

  /** Unpacks what nobody wants, for what hangs on it. */
  private static void skip(Archive rar, FileHeader header) {
    try {
      if (!header.isDirectory()) {
        rar.extractFile(header, OutputStream.nullOutputStream());
      }
    } catch (RarException | RuntimeException e) {
      // Whoever wanted it was told.
      return;
    }
  }

  private Archive opened(ByteSource archive) throws IOException {
    RarHeaders.Found found = RarHeaders.of(archive);
    if (found.isVersion5()) {
      throw new ContentException(FailureCode.UNSUPPORTED, "No reader for version 5 of RAR");
    }
    if (!found.isEncrypted()) {
      return open(archive, null);
    }
    for (String password : access.passwords().words()) {
      Archive rar = opensWith(archive, password);
      if (rar != null) {
        return rar;
      }
    }
    if (found.isHeaderEncrypted()) {
      throw new ContentException(FailureCode.ENCRYPTED, "The archive needs a password");
    }
    return open(archive, null);
  }

  /** The archive when its first encrypted entry comes out right; else null. */
  private @Nullable Archive opensWith(ByteSource archive, String password) throws IOException {
    boolean works = false;
    try (Archive rar = open(archive, password)) {
      List<FileHeader> headers = rar.getFileHeaders();
      for (FileHeader header : headers) {
        if (!header.isDirectory() && header.isEncrypted()) {
          BoundedSink sink = new BoundedSink(access, header.getFullPackSize());
          rar.extractFile(header, sink);
          sink.close();
          works = true;
          break;
        }
      }
    } catch (IOException | RarException | RuntimeException e) {
      // Bytes that make no sense are those of a wrong password.
      works = false;
    }
    return works ? open(archive, password) : null;
  }

  private static Archive open(ByteSource archive, @Nullable String password) throws IOException {
    try {
      return new Archive(new RarVolume.Only(archive), null, password);
    } catch (UnsupportedRarV5Exception e) {
      throw new ContentException(FailureCode.UNSUPPORTED, "No reader for version 5 of RAR", e);
    } catch (RarException | IOException | RuntimeException e) {
      throw new ContentException(FailureCode.CORRUPT, "Not readable as a RAR archive", e);
    }
  }
}
