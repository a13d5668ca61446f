package org.ascertain.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.ascertain.formats.logs.LogFile;

/** Files of records as the readers get them. */
final class LogFiles {
  private LogFiles() {}

  /** The bytes of a file, decompressed where its name ends so. */
  static LogFile of(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      boolean isZipped = path.toString().endsWith(".gz");
      return new LogFile((isZipped ? new GZIPInputStream(in) : in).readAllBytes());
    }
  }
}
