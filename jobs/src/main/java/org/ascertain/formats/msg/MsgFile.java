package org.ascertain.formats.msg;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.Scratch;

/** A message file that is open: small ones in memory, large ones in a nameless temporary file. */
public final class MsgFile implements Closeable {
  private final POIFSFileSystem files;

  private MsgFile(POIFSFileSystem files) {
    this.files = files;
  }

  /**
   * Opens a message file.
   *
   * @throws ContentException when it is none, or broken beyond reading
   * @throws IOException when its bytes cannot be read
   */
  public static MsgFile open(ByteSource bytes, Scratch scratch) throws IOException {
    try {
      return new MsgFile(
          bytes.size() <= scratch.memoryBytes() ? inMemory(bytes) : inFile(bytes, scratch));
    } catch (IOException | RuntimeException e) {
      throw new ContentException(FailureCode.CORRUPT, "Not readable as an Outlook message", e);
    }
  }

  private static POIFSFileSystem inMemory(ByteSource bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      return new POIFSFileSystem(in);
    }
  }

  private static POIFSFileSystem inFile(ByteSource bytes, Scratch scratch) throws IOException {
    FileChannel channel = scratch.newFile();
    try (InputStream in = bytes.open()) {
      byte[] block = new byte[1 << 16];
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        ByteBuffer buffer = ByteBuffer.wrap(block, 0, count);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
      return new POIFSFileSystem(channel.position(0), true);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * The message itself.
   *
   * @throws ContentException when the file holds none
   */
  public MsgMessage message() throws IOException {
    return MsgMessage.top(files.getRoot());
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
