package org.ascertain.synth.writers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Prose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ZipWriterTest {
  static Stream<byte[]> contents() {
    Dice dice = Dice.of(5, "zip");
    return Stream.of(
        new byte[0],
        new byte[] {42},
        new byte[70_000],
        dice.bytes(100_000),
        Prose.text(dice, 90_000).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void platformReadsBackWhatWasWritten(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipWriter zip = new ZipWriter(bytes)) {
      zip.add("folder/a", content);
      zip.add("b", content);
    }

    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()), StandardCharsets.UTF_8)) {
      for (String name : List.of("folder/a", "b")) {
        ZipEntry entry = in.getNextEntry();
        assertThat(entry.getName()).isEqualTo(name);
        assertThat(in.readAllBytes()).isEqualTo(content);
      }
      assertThat(in.getNextEntry()).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("contents")
  void textShrinks(byte[] content) {
    int limit = content.length < 80_000 || content[0] == 0 ? content.length + 100 : 110_000;

    assertThat(FixedDeflater.deflate(content)).hasSizeLessThan(limit);
  }
}
