package org.ascertain.synth.scale;

import java.io.IOException;
import java.nio.file.Path;
import org.ascertain.synth.writers.pst.Placement;
import org.ascertain.synth.writers.pst.PstAttachment;
import org.ascertain.synth.writers.pst.PstContent;
import org.ascertain.synth.writers.pst.PstFolder;
import org.ascertain.synth.writers.pst.PstMail;
import org.ascertain.synth.writers.pst.PstMessage;
import org.ascertain.synth.writers.pst.PstProperties;
import org.ascertain.synth.writers.pst.PstRecipient;
import org.ascertain.synth.writers.pst.PstVariant;
import org.ascertain.synth.writers.pst.PstWriter;

/** PST files that are beyond the usual or damaged. */
final class OddPst {
  private static final String MAIL = "IPF.Note";
  private static final int MOST_ANSI_ROWS = 65_535;

  private final ScaleOptions options;

  OddPst(ScaleOptions options) {
    this.options = options;
  }

  /** Many attachments on one message, deep nesting, many recipients: one message each. */
  void limits(Path file, int attachments, int depth, int recipients) throws IOException {
    try (PstWriter writer = opened(file)) {
      PstFolder folder = writer.folder(writer.top(), "Limits");
      PstMail many = mail("Many attachments");
      for (int i = 0; i < attachments; i++) {
        many.attach(PstAttachment.file(i + ".txt", "text/plain", PstContent.of("File " + i)));
      }
      writer.message(folder, many.message());
      PstMessage nested = mail("Innermost").message();
      for (int i = 1; i <= depth; i++) {
        nested = mail("Level " + i).attach(PstAttachment.embedded("inner", nested)).message();
      }
      writer.message(folder, nested);
      PstMail all = mail("To all");
      for (int i = 0; i < Math.min(recipients, mostRecipients()); i++) {
        all.to(PstRecipient.Kind.TO, "Person " + i, "person-" + i + "@many.example");
      }
      writer.message(folder, all.message());
    }
  }

  /**
   * The ways in which a directory can be wrong: of six items one is sound, one has no row, one a
   * parent that does not exist, one no parent, one a folder that is not listed, one a row in
   * another folder than its parent; a seventh row has no item.
   */
  void damaged(Path file) throws IOException {
    try (PstWriter writer = opened(file)) {
      PstFolder first = writer.folder(writer.top(), "First");
      PstFolder second = writer.folder(writer.top(), "Second");
      PstFolder lost = writer.unlistedFolder(writer.top(), "Lost", MAIL);
      writer.message(first, mail("Listed").message());
      writer.message(Placement.unlistedIn(first), mail("Without row").message());
      writer.message(Placement.underMissingParent(), mail("Parent missing").message());
      writer.message(Placement.underNoParent(), mail("Without parent").message());
      writer.message(lost, mail("Folder not listed").message());
      writer.message(Placement.listedElsewhere(first, second), mail("Row elsewhere").message());
      writer.danglingRow(first, PstProperties.empty().text(0x0037, "Row without item"));
    }
  }

  /** Tables of an ANSI file number their rows in two bytes. */
  private int mostRecipients() {
    return options.variant() == PstVariant.ANSI ? MOST_ANSI_ROWS : Integer.MAX_VALUE;
  }

  private PstWriter opened(Path file) throws IOException {
    return PstWriter.create(file, options.variant(), options.encoding());
  }

  private static PstMail mail(String subject) {
    PstMail mail = PstMail.of(subject).from("Pat Rivera", "pat@sender.example");
    return mail.text("Body of: " + subject);
  }
}
