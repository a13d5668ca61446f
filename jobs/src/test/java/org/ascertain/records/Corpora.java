package org.ascertain.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.ascertain.formats.logs.LogFile;
import org.junit.jupiter.api.Assumptions;

/** Real inputs beside the project; a test that needs them is skipped where they are not named. */
final class Corpora {
  private Corpora() {}

  /** A folder or file of the corpora; fails when the corpora are there and it is not. */
  static Path path(String name) {
    return path("corpora.dir", name);
  }

  /** A folder or file below the folder that a property names. */
  static Path path(String property, String name) {
    String folder = System.getProperty(property, "");
    Assumptions.assumeFalse(folder.isEmpty(), property + " is not set");
    Path path = Path.of(folder).resolve(name);
    assertThat(path).exists();
    return path;
  }

  /** Counts made by independent tools. */
  static JsonNode truth(String section) throws IOException {
    return new ObjectMapper().readTree(path("truth.json").toFile()).get(section);
  }

  /** The bytes of a file, decompressed where its name ends so. */
  static LogFile file(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      boolean isZipped = path.toString().endsWith(".gz");
      return new LogFile((isZipped ? new GZIPInputStream(in) : in).readAllBytes());
    }
  }
}
