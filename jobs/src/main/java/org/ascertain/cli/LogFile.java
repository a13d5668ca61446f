package org.ascertain.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ascertain.matter.Location;

/** Where the log of a command goes. Must be told before anything logs. */
final class LogFile {
  private static final String PROPERTY = "ascertain.log";

  private LogFile() {}

  /** In the workspace, when that is on a disk of this machine; else where temporary files go. */
  static void in(String workspace) {
    Location location = Location.of(workspace);
    if (location.isLocal() && System.getProperty(PROPERTY) == null) {
      Path folder = location.toPath().resolve("logs");
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot make " + folder, e);
      }
      System.setProperty(PROPERTY, folder.resolve("ascertain.log").toString());
    }
  }
}
