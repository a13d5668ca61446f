package org.ascertain.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ascertain.model.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSamplesTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("project.dir", ".."), "data-samples");
  private static final Set<String> NOT_GENERATED =
      Set.of("README.md", ".gitattributes", "workspace");
  private static final long MAX_BYTES = 3_000_000;
  private static final int MAX_FILES = 400;

  @TempDir Path folder;

  @Test
  void seedGivesTheCommittedBytes() throws IOException {
    Synth.write(folder.resolve("again"), SynthOptions.ofDataSamples());

    assertThat(contents(SAMPLES)).isEqualTo(contents(folder.resolve("again")));
  }

  @Test
  void sampleIsSmall() throws IOException {
    long bytes = 0;
    int count = 0;
    try (Stream<Path> files = Files.walk(SAMPLES).filter(DataSamplesTest::isGenerated)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
        count++;
      }
    }

    assertThat(bytes).isLessThan(MAX_BYTES);
    assertThat(count).isLessThan(MAX_FILES);
  }

  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(each -> isGenerated(root, each)).toList()) {
        contents.put(root.relativize(file).toString(), Hashes.sha256(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  private static boolean isGenerated(Path file) {
    return isGenerated(SAMPLES, file);
  }

  private static boolean isGenerated(Path root, Path file) {
    return Files.isRegularFile(file)
        && !NOT_GENERATED.contains(root.relativize(file).getName(0).toString());
  }
}
