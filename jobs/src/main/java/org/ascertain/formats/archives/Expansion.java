package org.ascertain.formats.archives;

import java.io.IOException;
import java.io.InputStream;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;

/**
 * What everything in one received file has expanded to so far. Bounds on one entry do not stop
 * archives inside archives, each of them modest.
 */
public final class Expansion {
  private final long mostBytes;
  private final int mostEntries;
  private long bytes;
  private int entries;

  /**
   * Nothing yet.
   *
   * @param fileBytes size of the received file
   */
  public Expansion(ArchiveLimits limits, long fileBytes) {
    this.mostBytes = limits.totalBytes(fileBytes);
    this.mostEntries = limits.entries();
  }

  /**
   * Opens an entry and watches it.
   *
   * @throws ContentException when the bounds are reached; the stream throws it, too
   */
  public InputStream watched(EntryVisitor.Content content) throws IOException {
    entries++;
    if (entries > mostEntries) {
      throw new ContentException(FailureCode.TOO_MANY, "More entries in all than the bound");
    }
    count(0);
    return new Watched(content.open());
  }

  private void count(long more) throws ContentException {
    bytes += more;
    if (bytes > mostBytes) {
      throw new ContentException(FailureCode.BOMB, "All entries expand beyond the bound");
    }
  }

  private final class Watched extends CountedStream {
    Watched(InputStream in) {
      super(in);
    }

    @Override
    void count(int read) throws ContentException {
      Expansion.this.count(read);
    }
  }
}
