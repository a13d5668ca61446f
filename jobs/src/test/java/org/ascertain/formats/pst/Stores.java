package org.ascertain.formats.pst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ascertain.Corpora;

/** Real stores beside the project; a test that needs them is skipped where they are not named. */
final class Stores {
  private Stores() {}

  static Path path(String name) {
    Path path = Corpora.path("pst/" + name);
    assertThat(path).exists();
    return path;
  }

  static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(path(name));
  }
}
