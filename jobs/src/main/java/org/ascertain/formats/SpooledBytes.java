package org.ascertain.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.ascertain.model.Nullable;

/**
 * Bytes that came as a stream, kept so that they can be read from any offset: in memory while they
 * are few, else in a temporary file that nobody can see and that is gone when this is closed, or
 * when the process dies.
 */
public final class SpooledBytes implements ByteSource, Closeable {
  private static final int BLOCK = 1 << 16;

  private final ByteArraySource memory;
  private final @Nullable FileChannel file;
  private final Digests digests;

  private SpooledBytes(ByteArraySource memory, @Nullable FileChannel file, Digests digests) {
    this.memory = memory;
    this.file = file;
    this.digests = digests;
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @throws IOException when the stream or the scratch folder fails
   */
  public static SpooledBytes of(InputStream in, Scratch scratch) throws IOException {
    Digests.Running digests = new Digests.Running();
    GrowingArray head = new GrowingArray();
    byte[] block = new byte[BLOCK];
    int count = in.read(block);
    while (count >= 0 && head.size() + count <= scratch.memoryBytes()) {
      digests.update(block, 0, count);
      head.write(block, 0, count);
      count = in.read(block);
    }
    if (count < 0) {
      return new SpooledBytes(head.source(), null, digests.finish());
    }
    return overflow(head, block, count, in, digests, scratch);
  }

  private static SpooledBytes overflow(
      GrowingArray head,
      byte[] block,
      int pending,
      InputStream in,
      Digests.Running digests,
      Scratch scratch)
      throws IOException {
    FileChannel file = scratch.newFile();
    try {
      write(file, ByteBuffer.wrap(head.source().bytes()));
      for (int count = pending; count >= 0; count = in.read(block)) {
        digests.update(block, 0, count);
        write(file, ByteBuffer.wrap(block, 0, count));
      }
      return new SpooledBytes(new ByteArraySource(new byte[0]), file, digests.finish());
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  /** Length and hashes, made while the bytes came. */
  public Digests digests() {
    return digests;
  }

  @Override
  public long size() {
    return digests.size();
  }

  @Override
  public InputStream open(long offset) throws IOException {
    if (file == null) {
      return memory.open(offset);
    }
    if (offset < 0 || offset > size()) {
      throw new IOException("No offset " + offset + " in " + size() + " bytes");
    }
    return new ChannelInputStream(file, offset);
  }

  @Override
  public PositionedReader positions() {
    return file == null ? memory.positions() : new ChannelPositions(file, false);
  }

  @Override
  public byte[] bytes() throws IOException {
    return file == null ? memory.bytes() : ByteSource.super.bytes();
  }

  @Override
  public ByteSource slice(long offset, long length) {
    return file == null ? memory.slice(offset, length) : ByteSource.super.slice(offset, length);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  /** An array that grows and is handed over without a copy. */
  private static final class GrowingArray extends OutputStream {
    private byte[] array = new byte[0];
    private int size;

    int size() {
      return size;
    }

    @Override
    public void write(int value) {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (size + length > array.length) {
        array = Arrays.copyOf(array, Math.max(size + length, array.length * 2));
      }
      System.arraycopy(bytes, offset, array, size, length);
      size += length;
    }

    ByteArraySource source() {
      return new ByteArraySource(array).slice(0, size);
    }
  }
}
