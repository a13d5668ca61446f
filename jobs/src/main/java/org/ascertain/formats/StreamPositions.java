package org.ascertain.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.ascertain.model.Nullable;

/** Positions of a source that only opens streams: short ways forward are skipped. */
final class StreamPositions implements PositionedReader {
  private static final long WORTH_SKIPPING = 1 << 16;

  private final ByteSource source;
  private @Nullable InputStream in;
  private long at;

  StreamPositions(ByteSource source) {
    this.source = source;
  }

  @Override
  public void read(long position, byte[] into, int offset, int length) throws IOException {
    moveTo(position);
    int count = in.readNBytes(into, offset, length);
    at += count;
    if (count < length) {
      throw new EOFException("The bytes end at " + at);
    }
  }

  private void moveTo(long position) throws IOException {
    if (in != null && position >= at && position - at <= WORTH_SKIPPING) {
      in.skipNBytes(position - at);
    } else {
      close();
      in = source.open(position);
    }
    at = position;
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
      in = null;
    }
  }
}
