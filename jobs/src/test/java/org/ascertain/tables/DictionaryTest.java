package org.ascertain.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  private static final Path PAGE =
      Path.of(System.getProperty("project.dir"), "notebooks", "DICTIONARY.md");

  @Test
  void thePageIsWhatTheRowTypesSay() throws IOException {
    if (Boolean.getBoolean("update.dictionary")) {
      Files.writeString(PAGE, Dictionary.markdown());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(Dictionary.markdown());
    assertThat(Boolean.getBoolean("update.dictionary")).as("switch left on").isFalse();
  }

  @Test
  void everyTableOfTheContractIsThere() {
    assertThat(Tables.all()).hasSizeGreaterThanOrEqualTo(45);
    assertThat(Dictionary.markdown()).contains("## items\n", "## flows\n", "## runs (operational)");
  }
}
