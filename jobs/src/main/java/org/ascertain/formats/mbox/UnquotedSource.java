package org.ascertain.formats.mbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ascertain.formats.ByteSource;

/** A long message without the quoting of its mailbox, made anew each time it is read. */
final class UnquotedSource implements ByteSource {
  private final ByteSource quoted;
  private final long size;

  UnquotedSource(ByteSource quoted, long quotes) {
    this.quoted = quoted;
    this.size = quoted.size() - quotes;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public InputStream open(long offset) throws IOException {
    if (offset < 0 || offset > size) {
      throw new IOException("No offset " + offset + " in " + size + " bytes");
    }
    InputStream in = new BufferedInputStream(new FromUnquoter(quoted.open()));
    in.skipNBytes(offset);
    return in;
  }
}
