package org.ascertain.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ascertain.errors.UserException;
import org.ascertain.model.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthTest {
  private static final SynthOptions SMALL =
      SynthOptions.of(3, 11).withMessagesPerMailbox(12).withAttachmentMedianBytes(3_000);

  @TempDir Path folder;

  @Test
  void sameSeedGivesSameBytesAndAnotherSeedDoesNot() throws IOException {
    Synth.write(folder.resolve("one"), SMALL);
    Synth.write(folder.resolve("two"), SMALL);
    Synth.write(folder.resolve("other"), SynthOptions.of(3, 12).withMessagesPerMailbox(12));

    assertThat(hashes(folder.resolve("two"))).isEqualTo(hashes(folder.resolve("one")));
    assertThat(hashes(folder.resolve("other"))).isNotEqualTo(hashes(folder.resolve("one")));
  }

  @Test
  void folderThatHoldsSomethingIsRefused() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "kept");

    assertThatThrownBy(() -> Synth.write(folder, SMALL))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("not empty");
  }

  private static Map<String, String> hashes(Path root) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(root.relativize(file).toString(), Hashes.sha256(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }
}
