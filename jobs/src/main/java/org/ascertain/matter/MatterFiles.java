package org.ascertain.matter;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.ascertain.errors.UserException;

/** Whether what a matter file names is there: files, and something behind each glob. */
final class MatterFiles {
  private final Location folder;
  private final Configuration configuration = new Configuration();

  /** For paths relative to a folder. */
  MatterFiles(Location folder) {
    this.folder = folder;
  }

  /** Whether there is a file at the path. */
  boolean isFile(String path) {
    return !isFolder(path) && exists(path);
  }

  /** Whether there is a folder at the path. */
  boolean isFolder(String path) {
    try {
      return status(path).isDirectory();
    } catch (FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** Whether at least one file matches the glob. */
  boolean hasMatch(SourceGlob glob) {
    if (glob.isLiteral()) {
      return isFile(glob.literal());
    }
    try {
      return isFolder(folderOf(glob)) && hasMatch(glob, glob.base());
    } catch (IOException e) {
      throw unreadable(glob.pattern(), e);
    }
  }

  private boolean hasMatch(SourceGlob glob, String base) throws IOException {
    Path path = path(base.isEmpty() ? "." : base);
    for (FileStatus status : fileSystem(path).listStatus(path)) {
      String name = (base.isEmpty() ? "" : base + "/") + status.getPath().getName();
      boolean isFound =
          status.isDirectory()
              ? glob.mayHoldMatches(name) && hasMatch(glob, name)
              : glob.match(name).isPresent();
      if (isFound) {
        return true;
      }
    }
    return false;
  }

  private static String folderOf(SourceGlob glob) {
    return glob.base().isEmpty() ? "." : glob.base();
  }

  private boolean exists(String path) {
    try {
      status(path);
      return true;
    } catch (FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private FileStatus status(String path) throws IOException {
    Path full = path(path);
    return fileSystem(full).getFileStatus(full);
  }

  private Path path(String path) {
    return new Path((path.equals(".") ? folder : folder.resolve(path)).uri());
  }

  /** The raw local file system: the checksummed one hides files whose names end in .crc. */
  private FileSystem fileSystem(Path path) throws IOException {
    FileSystem fileSystem = path.getFileSystem(configuration);
    return fileSystem instanceof LocalFileSystem local ? local.getRaw() : fileSystem;
  }

  private UserException unreadable(String path, IOException cause) {
    return new UserException(
        "Cannot look up "
            + folder.resolve(path)
            + ": "
            + cause.getMessage()
            + ". Check the address and your rights to it.",
        cause);
  }
}
