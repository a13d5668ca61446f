package org.ascertain.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** A file of any Hadoop file system. */
public final class HadoopByteSource implements ByteSource {
  private final FileSystem fileSystem;
  private final Path path;
  private final long size;

  /**
   * A file with the size that it has now.
   *
   * @param uri its address, percent-encoded
   * @param configuration settings of the file system
   * @throws IOException when there is no such file or the store does not answer
   */
  public HadoopByteSource(String uri, Supplier<Configuration> configuration) throws IOException {
    this.path = new Path(URI.create(uri));
    this.fileSystem = rawFileSystem(path, configuration.get());
    this.size = fileSystem.getFileStatus(path).getLen();
  }

  /**
   * The file system of a path without Hadoop's own checksum layer: that layer hides {@code .crc}
   * files from listings and reads a stray one as a checksum of its neighbour.
   *
   * @throws IOException when the store does not answer
   */
  public static FileSystem rawFileSystem(Path path, Configuration configuration)
      throws IOException {
    FileSystem fileSystem = path.getFileSystem(configuration);
    return fileSystem instanceof LocalFileSystem local ? local.getRawFileSystem() : fileSystem;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public PositionedReader positions() throws IOException {
    FSDataInputStream in = fileSystem.open(path);
    return new PositionedReader() {
      @Override
      public void read(long position, byte[] into, int offset, int length) throws IOException {
        in.readFully(position, into, offset, length);
      }

      @Override
      public void close() throws IOException {
        in.close();
      }
    };
  }

  @Override
  public InputStream open(long offset) throws IOException {
    if (offset < 0 || offset > size) {
      throw new EOFException("No offset " + offset + " in a file of " + size + " bytes");
    }
    FSDataInputStream in = fileSystem.open(path);
    try {
      if (offset > 0) {
        in.seek(offset);
      }
      return in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
