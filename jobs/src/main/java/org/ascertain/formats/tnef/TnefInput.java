package org.ascertain.formats.tnef;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.model.Nullable;

/** Numbers and bytes of a stream, lowest byte first, with a known position. */
final class TnefInput implements Closeable {
  private static final int SHORT_JUMP = 1 << 16;

  private final ByteSource source;
  private @Nullable InputStream in;
  private long position;

  TnefInput(ByteSource source) {
    this.source = source;
  }

  long position() {
    return position;
  }

  long remaining() {
    return source.size() - position;
  }

  void moveTo(long target) throws IOException {
    long jump = target - position;
    if (in != null && jump >= 0 && jump <= SHORT_JUMP) {
      in.skipNBytes(jump);
    } else {
      close();
    }
    position = target;
  }

  int int8() throws IOException {
    need(1);
    position++;
    return stream().read() & 0xFF;
  }

  int int16() throws IOException {
    return int8() | int8() << 8;
  }

  int int32() throws IOException {
    return int16() | int16() << 16;
  }

  byte[] bytes(long count) throws IOException {
    need(count);
    byte[] bytes = stream(count).readNBytes((int) count);
    if (bytes.length < count) {
      throw new IOException("The stream ended before its end");
    }
    return bytes;
  }

  private InputStream stream(long count) throws IOException {
    InputStream from = opened(position);
    position += count;
    return from;
  }

  private InputStream stream() throws IOException {
    return opened(position - 1);
  }

  private InputStream opened(long at) throws IOException {
    if (in == null) {
      in = new BufferedInputStream(source.open(at));
    }
    return in;
  }

  private void need(long count) throws ContentException {
    if (count < 0 || count > remaining()) {
      throw new ContentException(FailureCode.TRUNCATED, "The stream ends in an attribute");
    }
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
      in = null;
    }
  }
}
