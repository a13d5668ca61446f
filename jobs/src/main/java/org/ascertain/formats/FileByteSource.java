package org.ascertain.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of the local file system. */
public final class FileByteSource implements ByteSource {
  private final Path path;
  private final long size;

  /**
   * A file with the size that it has now.
   *
   * @throws IOException when there is no such file
   */
  public FileByteSource(Path path) throws IOException {
    this.path = path;
    this.size = Files.size(path);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public PositionedReader positions() throws IOException {
    return new ChannelPositions(FileChannel.open(path, StandardOpenOption.READ), true);
  }

  @Override
  public InputStream open(long offset) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
      if (offset < 0 || offset > channel.size()) {
        throw new IOException("No offset " + offset + " in a file of " + channel.size());
      }
      return Channels.newInputStream(channel.position(offset));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }
}
