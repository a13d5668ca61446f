package org.ascertain.formats.pst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real stores beside the project; a test that needs them is skipped where they are not named. */
final class Stores {
  private Stores() {}

  static Path path(String name) {
    String folder = System.getProperty("corpora.dir", "");
    Assumptions.assumeFalse(folder.isEmpty(), "-Dcorpora.dir is not given");
    Path path = Path.of(folder, "pst", name);
    assertThat(path).exists();
    return path;
  }

  static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(path(name));
  }
}
