package org.ascertain.formats.archives;

import java.io.InputStream;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;

/** Stops an entry that expands beyond the bounds. */
final class BoundedExpansion extends CountedStream {
  private final ArchiveLimits limits;
  private final long storedSize;
  private long expanded;

  /** Watches expanded bytes that come from {@code storedSize} stored ones; -1 when unknown. */
  BoundedExpansion(InputStream in, long storedSize, ArchiveLimits limits) {
    super(in);
    this.limits = limits;
    this.storedSize = storedSize;
  }

  @Override
  void count(int bytes) throws ContentException {
    expanded += bytes;
    boolean isFree = storedSize < 0 || expanded <= limits.freeBytes();
    if (!isFree && expanded / Math.max(storedSize, 1) > limits.ratio()) {
      throw new ContentException(
          FailureCode.BOMB, "Expands more than " + limits.ratio() + " times");
    }
    if (expanded > limits.entryBytes()) {
      throw new ContentException(
          FailureCode.BOMB, "Expands beyond " + limits.entryBytes() + " bytes");
    }
  }
}
