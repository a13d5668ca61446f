package org.ascertain.query;

import io.delta.kernel.defaults.engine.fileio.FileIO;
import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.OutputFile;
import io.delta.kernel.defaults.engine.fileio.SeekableInputStream;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads Delta logs on a local disk without a Hadoop file system, whose start alone takes longer
 * than a query.
 */
final class LocalFileIo implements FileIO {
  @Override
  public CloseableIterator<FileStatus> listFrom(String path) throws IOException {
    Path first = Path.of(path);
    Path folder = first.getParent();
    if (!Files.isDirectory(folder)) {
      throw new FileNotFoundException(folder + " does not exist");
    }
    List<FileStatus> found = new ArrayList<>();
    for (Path file : sorted(folder)) {
      if (file.getFileName().toString().compareTo(first.getFileName().toString()) >= 0) {
        found.add(status(file));
      }
    }
    return Utils.toCloseableIterator(found.iterator());
  }

  @Override
  public FileStatus getFileStatus(String path) throws IOException {
    Path file = Path.of(path);
    if (!Files.exists(file)) {
      throw new FileNotFoundException(path + " does not exist");
    }
    return status(file);
  }

  @Override
  public String resolvePath(String path) {
    return path;
  }

  @Override
  public InputFile newInputFile(String path, long fileSize) {
    return new LocalInputFile(path, fileSize);
  }

  @Override
  public Optional<String> getConf(String key) {
    return Optional.empty();
  }

  @Override
  public boolean mkdirs(String path) {
    throw readOnly();
  }

  @Override
  public OutputFile newOutputFile(String path) {
    throw readOnly();
  }

  @Override
  public boolean delete(String path) {
    throw readOnly();
  }

  @Override
  public void copyFileAtomically(String from, String to, boolean overwrite) {
    throw readOnly();
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static FileStatus status(Path file) throws IOException {
    return FileStatus.of(
        file.toString(), Files.size(file), Files.getLastModifiedTime(file).toMillis());
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("A snapshot is only read");
  }

  private record LocalInputFile(String path, long length) implements InputFile {
    @Override
    public SeekableInputStream newStream() throws IOException {
      return new LocalStream(new RandomAccessFile(path, "r"));
    }
  }

  private static final class LocalStream extends SeekableInputStream {
    private final RandomAccessFile file;

    LocalStream(RandomAccessFile file) {
      this.file = file;
    }

    @Override
    public long getPos() throws IOException {
      return file.getFilePointer();
    }

    @Override
    public void seek(long position) throws IOException {
      file.seek(position);
    }

    @Override
    public void readFully(byte[] bytes, int offset, int length) throws IOException {
      file.readFully(bytes, offset, length);
    }

    @Override
    public int read() throws IOException {
      return file.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return file.read(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
