package org.ascertain.formats;

import java.io.IOException;
import java.io.Serializable;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where bytes go that do not fit into memory.
 *
 * @param folder local folder for temporary files
 * @param memoryBytes up to how many bytes of one thing stay in memory
 */
public record Scratch(String folder, int memoryBytes) implements Serializable {
  private static final int DEFAULT_MEMORY_BYTES = 16 << 20;

  /** The folder of the Java virtual machine for temporary files, and 16 MiB in memory. */
  public static Scratch ofSystem() {
    return new Scratch(System.getProperty("java.io.tmpdir"), DEFAULT_MEMORY_BYTES);
  }

  /** Another folder, and 16 MiB in memory. */
  public static Scratch in(Path folder) {
    return new Scratch(folder.toString(), DEFAULT_MEMORY_BYTES);
  }

  /**
   * A new empty file that has no name any more, or loses it when closed.
   *
   * @throws IOException when the folder takes no file
   */
  public FileChannel newFile() throws IOException {
    Path path = Files.createTempFile(Path.of(folder), "spool", ".tmp");
    FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    // Where open files can lose their names, even a killed process leaves nothing behind.
    Files.deleteIfExists(path);
    return channel;
  }
}
