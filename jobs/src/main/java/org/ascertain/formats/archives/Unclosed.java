package org.ascertain.formats.archives;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream of one entry, closed without closing the archive. */
final class Unclosed extends FilterInputStream {
  Unclosed(InputStream in) {
    super(in);
  }

  @Override
  public void close() {
    // The archive goes on.
  }
}
