package org.ascertain.synth.writers.pst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PstDamageTest {
  @TempDir Path folder;

  /** It walks parents: it loses the item whose parent is missing and the one without a parent. */
  @ParameterizedTest
  @EnumSource(PstVariant.class)
  void readpstFindsWhatHasAParent(PstVariant variant) throws IOException {
    assertThat(OtherReaders.readpst(damaged(variant), folder)).containsEntry("eml", 4L);
  }

  private Path damaged(PstVariant variant) throws IOException {
    Path file = folder.resolve("damaged.pst");
    try (PstWriter writer = PstWriter.create(file, variant, PstEncoding.NONE)) {
      PstFolder first = writer.folder(writer.top(), "First");
      PstFolder second = writer.folder(writer.top(), "Second");
      PstFolder lost = writer.unlistedFolder(writer.top(), "Lost", "IPF.Note");
      writer.message(first, mail("listed"));
      writer.message(Placement.unlistedIn(first), mail("no row"));
      writer.message(Placement.underMissingParent(), mail("parent missing"));
      writer.message(Placement.underNoParent(), mail("no parent"));
      writer.message(lost, mail("folder not listed"));
      writer.message(Placement.listedElsewhere(first, second), mail("row elsewhere"));
      writer.danglingRow(first, PstProperties.empty().text(0x0037, "row without item"));
    }
    return file;
  }

  private static PstMessage mail(String subject) {
    return PstMail.of(subject).text("Body of: " + subject).message();
  }
}
