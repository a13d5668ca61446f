package org.ascertain.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folders for what must not stay: only for the owner, and removed with all that they hold. */
final class ScratchFolder {
  private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);

  private ScratchFolder() {}

  /** A new folder that nobody else can read. */
  static Path create(String prefix) {
    try {
      return Files.createTempDirectory(
          prefix,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a scratch folder", e);
    }
  }

  /** Removes a folder and all that it holds. */
  static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException e) {
      LOG.debug("Scratch folder is gone already");
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("Cannot remove a scratch folder: {}", e.getClass().getName());
    }
  }
}
