package org.ascertain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real inputs beside the project; a test that needs them is skipped where they are not named. */
public final class Corpora {
  private static final String PROPERTY = "corpora.dir";

  private Corpora() {}

  /** The folder of the corpora. */
  public static Path folder() {
    return path("");
  }

  /** A folder or file of the corpora; fails when the corpora are there and it is not. */
  public static Path path(String name) {
    return path(PROPERTY, name);
  }

  /** A folder or file below the folder that a property names. */
  public static Path path(String property, String name) {
    String folder = System.getProperty(property, "");
    Assumptions.assumeFalse(folder.isEmpty(), "-D" + property + " is not given");
    Path path = Path.of(folder).resolve(name);
    assertThat(path).exists();
    return path;
  }

  /** Counts made by independent tools. */
  public static JsonNode truth() throws IOException {
    return new ObjectMapper().readTree(path("truth.json").toFile());
  }
}
