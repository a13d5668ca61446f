package org.ascertain.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that must not stay. */
final class TemporaryFolder {
  private TemporaryFolder() {}

  /**
   * Removes a folder with all that it holds, also what a document in the middle of its reading left
   * there.
   *
   * @throws UncheckedIOException when something is left
   */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Temporary files are left in " + folder, e);
    }
  }
}
