package org.ascertain.synth;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.MailPart;
import org.ascertain.synth.scene.Prose;
import org.ascertain.synth.scene.Words;
import org.ascertain.synth.writers.OfficeDocuments;
import org.ascertain.synth.writers.PdfDocuments;
import org.ascertain.synth.writers.Pictures;

/** Ordinary documents: no contact data in them. */
final class Attachments {
  private static final double SIZE_SIGMA = 0.9;
  private static final double BIG_SHARE = 0.02;
  private static final int BIG_MIN_BYTES = 500_000;
  private static final int BIG_MAX_BYTES = 7_000_000;
  private static final int PARAGRAPH_CHARACTERS = 600;
  private static final int BYTES_PER_ROW = 120;
  private static final int MAX_ROWS = 2_000;
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final SynthOptions options;

  Attachments(SynthOptions options) {
    this.options = options;
  }

  /** A document, mostly Word or Excel. */
  MailPart document(Dice dice) throws IOException {
    String name = dice.oneOf(Words.PROSE) + "-" + dice.between(1, 999);
    int size = size(dice);
    int kind = dice.below(10);
    if (kind < 5) {
      return MailPart.file(name + ".docx", WORD, docx(dice, size));
    }
    if (kind < 7) {
      return MailPart.file(name + ".xlsx", EXCEL, OfficeDocuments.xlsx("Data", rows(dice, size)));
    }
    if (kind < 9) {
      byte[] xls = OfficeDocuments.xls("Data", rows(dice, size));
      return MailPart.file(name + ".xls", "application/vnd.ms-excel", xls);
    }
    return MailPart.file(name + ".pdf", "application/pdf", PdfDocuments.pdf(lines(dice, size)));
  }

  private int size(Dice dice) {
    boolean isBig = options.sizes() == SynthOptions.Sizes.WITH_BIG_ITEMS && dice.chance(BIG_SHARE);
    return isBig
        ? dice.between(BIG_MIN_BYTES, BIG_MAX_BYTES)
        : (int) dice.logNormal(options.attachmentMedianBytes(), SIZE_SIGMA);
  }

  /** Paragraphs, and a picture that brings the file to about the size. */
  private static byte[] docx(Dice dice, int size) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      paragraphs.add(Prose.text(dice, PARAGRAPH_CHARACTERS).replace('\n', ' '));
    }
    return OfficeDocuments.docx(paragraphs, Pictures.noise(dice, size));
  }

  private static List<List<String>> rows(Dice dice, int size) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Part", "Colour", "Pieces"));
    int count = Math.min(MAX_ROWS, Math.max(5, size / BYTES_PER_ROW));
    for (int i = 0; i < count; i++) {
      String part = dice.oneOf(Words.PROSE) + " " + dice.hex(4);
      rows.add(List.of(part, dice.oneOf(Words.PROSE), Integer.toString(dice.below(500))));
    }
    return rows;
  }

  private static List<String> lines(Dice dice, int size) {
    return List.of(Prose.text(dice, Math.max(400, size)).split("\n"));
  }
}
