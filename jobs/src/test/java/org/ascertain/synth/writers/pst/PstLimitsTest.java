package org.ascertain.synth.writers.pst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PstLimitsTest {
  private static final int FOLDER_ITEMS = 1000;
  private static final int EMBEDDED_DEPTH = 60;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(PstVariant.class)
  void indexesHaveAsManyLevelsAsNeeded(PstVariant variant) throws IOException {
    Path file = written(variant, Collections.nCopies(FOLDER_ITEMS, PstMail.of("Many").message()));

    assertThat(OtherReaders.readpst(file, folder)).containsEntry("eml", (long) FOLDER_ITEMS);
  }

  @Test
  void javaLibpstWalksLongTables() throws IOException {
    PstMessage mail = PstMail.of("Many").message();
    Path file = written(PstVariant.UNICODE, Collections.nCopies(FOLDER_ITEMS, mail));

    assertThat(OtherReaders.javaLibpst(file)).containsEntry("IPM.Note", (long) FOLDER_ITEMS);
  }

  @ParameterizedTest
  @CsvSource({"ANSI, 700", "UNICODE, 400", "UNICODE_4K, 2800"})
  void subnodesHaveTwoLevels(PstVariant variant, int count) throws IOException {
    PstMail mail = PstMail.of("Files").text("See the files");
    for (int i = 0; i < count; i++) {
      mail.attach(PstAttachment.file(i + ".txt", "text/plain", PstContent.of("file " + i)));
    }

    assertThat(OtherReaders.pffexport(written(variant, List.of(mail.message())), folder))
        .containsEntry("Message", 1L)
        .containsEntry("file", (long) count);
  }

  @ParameterizedTest
  @CsvSource({"ANSI, 17000000", "UNICODE, 9000000"})
  void valuesHaveTwoLevelsOfLists(PstVariant variant, int size) throws IOException {
    byte[] content = new byte[size];
    content[content.length - 1] = 1;
    PstMail mail = PstMail.of("Big").text("x");
    mail.attach(PstAttachment.file("big.bin", "application/x-big", PstContent.of(content)));
    Path file = written(variant, List.of(mail.message()));

    assertThat(OtherReaders.pffexport(file, folder)).containsEntry("file", 1L);
    assertThat(folder.resolve("pff.export/Top of Personal Folders/Folder/Message00001"))
        .satisfies(
            message ->
                assertThat(message.resolve("Attachments/1_big.bin")).hasBinaryContent(content));
  }

  @ParameterizedTest
  @EnumSource(PstVariant.class)
  void itemsNest(PstVariant variant) throws IOException {
    PstMessage nested = PstMail.of("Innermost").text("0").message();
    for (int i = 0; i < EMBEDDED_DEPTH; i++) {
      PstAttachment inner = PstAttachment.embedded("inner", nested);
      nested = PstMail.of("Level " + i).text("around").attach(inner).message();
    }

    assertThat(OtherReaders.readpst(written(variant, List.of(nested)), folder))
        .containsEntry("eml", 1L);
  }

  @ParameterizedTest
  @EnumSource(PstVariant.class)
  void recipientsAreMany(PstVariant variant) throws IOException {
    PstMail mail = PstMail.of("All").text("to all");
    for (int i = 0; i < 2_000; i++) {
      mail.to(PstRecipient.Kind.TO, "Person " + i, "person" + i + "@all.example");
    }

    assertThat(OtherReaders.readpst(written(variant, List.of(mail.message())), folder))
        .containsEntry("eml", 1L);
  }

  private Path written(PstVariant variant, List<PstMessage> messages) throws IOException {
    Path file = folder.resolve("limits.pst");
    try (PstWriter writer = PstWriter.create(file, variant, PstEncoding.NONE)) {
      PstFolder all = writer.folder(writer.top(), "Folder");
      for (PstMessage message : new ArrayList<>(messages)) {
        writer.message(all, message);
      }
    }
    return file;
  }
}
