package org.ascertain.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.Passwords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters in images; what needs Tesseract is skipped where it is not installed. */
class RecognitionTest {
  private static final SandboxLimits LIMITS = SandboxLimits.DEFAULT.withChildren(1);

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tif", "pdf"})
  void textIsReadFromImages(String format) throws IOException {
    byte[] image = image("Robin Vale owes 4711 to Ash Reed");
    byte[] document = format.equals("pdf") ? pdf(image) : converted(image, format);

    ParsedDocument with = parse(document, "scan." + format, installed());
    ParsedDocument without = parse(document, "scan." + format, Recognition.OFF);

    assertThat(with.failures()).isEmpty();
    assertThat(with.parts().get(0).text()).contains("Robin Vale", "4711");
    assertThat(with.parts().get(0).metadata()).containsEntry(Recognition.NOTE, "true");
    assertThat(without.failures()).isEmpty();
    assertThat(without.parts().get(0).text()).isBlank();
    assertThat(without.parts().get(0).metadata()).doesNotContainKey(Recognition.NOTE);
  }

  @Test
  void anImageWithoutWordsIsNoFailure() throws IOException {
    ByteArrayOutputStream dot = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "gif", dot);

    ParsedDocument parsed = parse(dot.toByteArray(), "dot.gif", installed());

    assertThat(parsed.failures()).isEmpty();
    assertThat(parsed.rung()).isEqualTo("TIKA");
  }

  @Test
  void anImageTellsThatTheProgramIsMissing() throws IOException {
    Recognition missing = Recognition.on("/nowhere");
    assertThat(missing.isMissing()).isTrue();
    assertThat(missing.mark()).isEqualTo("/ocr missing");

    ParsedDocument image = parse(image("Words"), "scan.png", missing);
    ParsedDocument text = parse("Words".getBytes(StandardCharsets.UTF_8), "a.txt", missing);

    assertThat(image.failures())
        .extracting(ParsedDocument.Failure::code)
        .isEqualTo(List.of(FailureCode.OCR_MISSING));
    assertThat(text.failures()).isEmpty();
  }

  @Test
  void whatIsNotAskedForIsNotLookedFor() {
    assertThat(Recognition.of(false)).isEqualTo(Recognition.OFF);
    assertThat(Recognition.OFF.mark()).isEmpty();
  }

  private static Recognition installed() {
    Recognition recognition = Recognition.of(true);
    assumeFalse(recognition.isMissing(), "Tesseract is not installed");
    return recognition;
  }

  private static ParsedDocument parse(byte[] document, String name, Recognition recognition) {
    try (ForkedParser parser = new ForkedParser(LIMITS, Passwords.NONE, recognition)) {
      return parser.parse(new ByteArrayInputStream(document), document.length, name, null);
    }
  }

  private static byte[] image(String words) throws IOException {
    BufferedImage image = new BufferedImage(1000, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 1000, 200);
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 48));
    graphics.drawString(words, 40, 120);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static byte[] converted(byte[] png, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(ImageIO.read(new ByteArrayInputStream(png)), format, bytes);
    return bytes.toByteArray();
  }

  private static byte[] pdf(byte[] png) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, image), 50, 500, 500, 100);
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }
}
