package org.ascertain.synth.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScaleInputTest {
  private static final ScaleOptions SMALL =
      ScaleOptions.of(11).withMessages(30).withCharacters(500);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"PST", "MBOX", "NESTED_ARCHIVES", "DEEP_ARCHIVE", "MANY_PARTS"})
  void sameOptionsGiveTheSameBytes(ScaleInput input) throws IOException {
    Path once = input.write(folder.resolve("once"), SMALL);
    Path again = input.write(folder.resolve("again"), SMALL);

    assertThat(again).hasSameBinaryContentAs(once);
  }

  @Test
  void mboxHasAllMessages() throws IOException {
    Path file = ScaleInput.MBOX.write(folder, SMALL);

    try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      assertThat(lines.filter(line -> line.startsWith("From "))).hasSize(SMALL.messages());
    }
  }

  @Test
  void archiveHoldsArchivesWithMailboxes() throws IOException {
    byte[] archive = Files.readAllBytes(ScaleInput.NESTED_ARCHIVES.write(folder, SMALL));

    assertThat(names(archive)).containsExactly("first.zip", "second.zip", "letter.eml");
    assertThat(names(first(archive))).containsExactly("Exchange/mailbox.pst");
    assertThat(new String(first(first(archive)), 0, 4, StandardCharsets.US_ASCII))
        .isEqualTo("!BDN");
    assertThat(folder.resolve("nested-archives")).isDirectoryNotContaining("glob:**/parts");
  }

  @Test
  void letterIsWithinSixtyArchives() throws IOException {
    byte[] content = Files.readAllBytes(ScaleInput.DEEP_ARCHIVE.write(folder, SMALL));
    int depth = 0;
    while (content[0] == 'P') {
      content = first(content);
      depth++;
    }

    assertThat(depth).isEqualTo(60);
    assertThat(new String(content, StandardCharsets.US_ASCII)).startsWith("From: ");
  }

  @Test
  void messageHasTenThousandParts() throws IOException {
    String message = Files.readString(ScaleInput.MANY_PARTS.write(folder, SMALL));

    assertThat(message.split("\r\nPart ", -1)).hasSize(10_001);
  }

  private static List<String> names(byte[] archive) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private static byte[] first(byte[] archive) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      zip.getNextEntry();
      return zip.readAllBytes();
    }
  }
}
