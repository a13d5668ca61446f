package org.ascertain.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.ascertain.model.Nullable;

/** A source as a channel, for readers that want one; a stream is opened anew only after a jump. */
public final class ByteSourceChannel implements SeekableByteChannel {
  private static final int SHORT_JUMP = 1 << 16;

  private final ByteSource source;
  private @Nullable InputStream stream;
  private long streamPosition;
  private long position;
  private boolean open = true;

  /** A channel at the start of a source. */
  public ByteSourceChannel(ByteSource source) {
    this.source = source;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    if (!open) {
      throw new ClosedChannelException();
    }
    if (position >= source.size()) {
      return target.hasRemaining() ? -1 : 0;
    }
    byte[] block = new byte[Math.min(target.remaining(), SHORT_JUMP)];
    int count = streamAtPosition().read(block);
    if (count > 0) {
      target.put(block, 0, count);
      position += count;
      streamPosition += count;
    }
    return count;
  }

  private InputStream streamAtPosition() throws IOException {
    long jump = position - streamPosition;
    if (stream != null && jump >= 0 && jump <= SHORT_JUMP) {
      stream.skipNBytes(jump);
    } else {
      closeStream();
      stream = source.open(position);
    }
    streamPosition = position;
    return stream;
  }

  private void closeStream() throws IOException {
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    if (newPosition < 0) {
      throw new IllegalArgumentException("No position " + newPosition);
    }
    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return source.size();
  }

  @Override
  public int write(ByteBuffer bytes) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    closeStream();
  }
}
