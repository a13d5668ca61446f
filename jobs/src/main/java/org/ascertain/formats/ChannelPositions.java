package org.ascertain.formats;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Positions of an open file. */
final class ChannelPositions implements PositionedReader {
  private final FileChannel channel;
  private final boolean isOwner;

  /** A reader that closes the channel with itself, or leaves it open. */
  ChannelPositions(FileChannel channel, boolean isOwner) {
    this.channel = channel;
    this.isOwner = isOwner;
  }

  @Override
  public void read(long position, byte[] into, int offset, int length) throws IOException {
    ByteBuffer target = ByteBuffer.wrap(into, offset, length);
    long at = position;
    while (target.hasRemaining()) {
      int count = channel.read(target, at);
      if (count < 0) {
        throw new EOFException("The file ends at " + at);
      }
      at += count;
    }
  }

  @Override
  public void close() throws IOException {
    if (isOwner) {
      channel.close();
    }
  }
}
