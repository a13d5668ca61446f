package org.ascertain.synth.writers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDF files with a fixed id and without compression. */
public final class PdfDocuments {
  private static final long DOCUMENT_ID = 20_190_101L;
  private static final int LINES_PER_PAGE = 50;
  private static final float FONT_POINTS = 10;
  private static final float LEADING = 13;
  private static final float LEFT = 60;
  private static final float TOP = 740;

  private PdfDocuments() {}

  /** A PDF of lines of ASCII text. */
  public static byte[] pdf(List<String> lines) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int at = 0; at < lines.size(); at += LINES_PER_PAGE) {
        addPage(document, lines.subList(at, Math.min(at + LINES_PER_PAGE, lines.size())));
      }
      document.setDocumentId(DOCUMENT_ID);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    }
  }

  private static void addPage(PDDocument document, List<String> lines) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, AppendMode.OVERWRITE, false)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), FONT_POINTS);
      content.setLeading(LEADING);
      content.newLineAtOffset(LEFT, TOP);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }
}
