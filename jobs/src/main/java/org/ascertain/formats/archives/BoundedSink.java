package org.ascertain.formats.archives;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;
import org.ascertain.model.Nullable;

/** Keeps what a reader writes out in a nameless file, within the bounds on one entry. */
final class BoundedSink extends OutputStream {
  private final ArchiveLimits limits;
  private final long storedSize;
  private final FileChannel file;
  private long written;
  private @Nullable ContentException refusal;

  BoundedSink(ArchiveAccess access, long storedSize) throws IOException {
    this.limits = access.limits();
    this.storedSize = storedSize;
    this.file = access.scratch().newFile();
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    written += length;
    boolean isBeyondRatio =
        written > limits.freeBytes() && written / Math.max(storedSize, 1) > limits.ratio();
    if (isBeyondRatio || written > limits.entryBytes()) {
      refusal = new ContentException(FailureCode.BOMB, "Expands beyond the bounds");
      throw new UncheckedIOException(refusal);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
    try {
      while (buffer.hasRemaining()) {
        file.write(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why more was not taken; null when all was. */
  @Nullable
  ContentException refusal() {
    return refusal;
  }

  /** What was written, from the start; closing it lets go of the file. */
  InputStream opened() throws IOException {
    file.position(0);
    return Channels.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
