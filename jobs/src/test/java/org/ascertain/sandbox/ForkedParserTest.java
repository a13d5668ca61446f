package org.ascertain.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.Hashes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForkedParserTest {
  private final long childrenBefore = children();
  private final ForkedParser parser =
      new ForkedParser(SandboxLimits.DEFAULT.withBaseTime(Duration.ofSeconds(20)));

  @AfterAll
  void endsItsChildren() throws IOException {
    // Whatever test came last may have cost the child that was there.
    parse(word("Good"), "good.docx");
    assertThat(children()).isGreaterThan(childrenBefore);
    parser.close();
    assertThat(children()).isEqualTo(childrenBefore);
  }

  @Test
  void textAndEmbeddedPartsOfAnArchiveAreRead() throws IOException {
    byte[] word = word("Dear Robin, the list is attached.");
    byte[] zip = zip("letter.docx", word);

    ParsedDocument parsed = parse(zip, "bundle.zip");

    assertThat(parsed.rung()).isEqualTo("TIKA");
    assertThat(parsed.failures()).isEmpty();
    assertThat(parsed.parts()).extracting(ParsedPart::ordinal).containsExactly(0, 1);
    ParsedPart letter = parsed.parts().get(1);
    assertThat(letter.name()).isEqualTo("letter.docx");
    assertThat(letter.parentOrdinal()).isZero();
    assertThat(letter.text()).contains("Dear Robin, the list is attached.");
    assertThat(letter.sha256()).isEqualTo(Hashes.sha256(word));
    assertThat(letter.sizeBytes()).isEqualTo(word.length);
  }

  @Test
  void cellsOfASheetStayApart() throws IOException {
    assertThat(parse(sheet(), "contacts.xlsx").parts().get(0).text())
        .contains("Name\tE-mail")
        .contains("Robin Vale\trobin@vale.example");
  }

  @Test
  void sameDocumentSameAnswer() throws IOException {
    byte[] sheet = sheet();
    assertThat(parse(sheet, "a.xlsx")).isEqualTo(parse(sheet, "a.xlsx"));
  }

  @ParameterizedTest
  @CsvSource({
    "exit, CRASHED, STRINGS",
    "oom, OUT_OF_MEMORY, STRINGS",
    "overflow, CRASHED, STRINGS",
    "other, CORRUPT, STRINGS",
  })
  void aHostileDocumentCostsItself(String order, FailureCode code, String rung) throws IOException {
    ParsedDocument hostile = parseHostile(parser, order);
    ParsedDocument next = parse(word("Good"), "good.docx");

    assertThat(hostile.failures()).extracting(ParsedDocument.Failure::code).containsExactly(code);
    assertThat(hostile.failures().toString()).doesNotContain("quoted content");
    assertThat(hostile.rung()).isEqualTo(rung);
    assertThat(hostile.parts().get(0).text()).contains(order);
    assertThat(next.parts().get(0).text()).contains("Good");
  }

  @Test
  void aHangingDocumentIsKilledInItsTime() {
    try (ForkedParser impatient =
        new ForkedParser(SandboxLimits.DEFAULT.withBaseTime(Duration.ofSeconds(3)))) {
      ParsedDocument hostile = parseHostile(impatient, "hang");
      assertThat(hostile.failures())
          .extracting(ParsedDocument.Failure::code)
          .containsExactly(FailureCode.TIMEOUT);
      assertThat(hostile.attempts()).isEqualTo(4);
    }
  }

  @Test
  void aProgramPutTogetherWronglyIsNoFailureOfADocument() {
    assertThatThrownBy(() -> parseHostile(parser, "linkage"))
        .isInstanceOf(LinkageError.class)
        .hasMessageContaining("org/example/Missing");
  }

  @Test
  void encryptedDocumentsAreToldAndNotGuessedAt() throws Exception {
    for (ParsedDocument parsed :
        List.of(parse(encryptedWord(), "secret.docx"), parse(pdf("owner", "user"), "secret.pdf"))) {
      assertThat(parsed.failures())
          .extracting(ParsedDocument.Failure::code)
          .containsExactly(FailureCode.ENCRYPTED);
      assertThat(parsed.parts().get(0).text()).isNull();
    }
  }

  @Test
  void restrictionsOfTheOwnerAloneDoNotHinderReading() throws Exception {
    ParsedDocument parsed = parse(pdf("owner", ""), "restricted.pdf");
    assertThat(parsed.failures()).isEmpty();
    assertThat(parsed.parts().get(0).text()).contains("Quarterly figures");
    assertThat(parsed.parts().get(0).metadata()).containsEntry("pdf:encrypted", "true");
  }

  @Test
  void bombsAndEmptyFilesAreTold() throws IOException {
    assertThat(parse(bomb(), "bomb.gz").failures())
        .extracting(ParsedDocument.Failure::code)
        .contains(FailureCode.BOMB);
    assertThat(parse(new byte[0], "empty.doc").failures())
        .extracting(ParsedDocument.Failure::code)
        .containsExactly(FailureCode.EMPTY);
  }

  /** Java processes below this one: long command lines are cut before the class that they name. */
  private static long children() {
    return ProcessHandle.current()
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .count();
  }

  private ParsedDocument parse(byte[] bytes, String name) {
    return parser.parse(new ByteArrayInputStream(bytes), bytes.length, name, null);
  }

  private static ParsedDocument parseHostile(ForkedParser parser, String order) {
    byte[] bytes = (HostileDetector.FIRST_WORD + order).getBytes(StandardCharsets.UTF_8);
    return parser.parse(
        new ByteArrayInputStream(bytes), bytes.length, "x.hostile", HostileParser.MEDIA_TYPE);
  }

  private static byte[] word(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(text);
      document.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] sheet() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var sheet = book.createSheet("Contacts");
      sheet.createRow(0).createCell(0).setCellValue("Name");
      sheet.getRow(0).createCell(1).setCellValue("E-mail");
      sheet.createRow(1).createCell(0).setCellValue("Robin Vale");
      sheet.getRow(1).createCell(1).setCellValue("robin@vale.example");
      book.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] encryptedWord() throws Exception {
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword("wisteria");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      try (java.io.OutputStream encrypted = encryptor.getDataStream(files)) {
        encrypted.write(word("Secret"));
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] pdf(String owner, String user) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(100, 700);
        content.showText("Quarterly figures");
        content.endText();
      }
      AccessPermission permission = new AccessPermission();
      permission.setCanPrint(false);
      document.protect(new StandardProtectionPolicy(owner, user, permission));
      document.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  /** A gigabyte of spaces in a megabyte. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] blank = new byte[1 << 20];
    java.util.Arrays.fill(blank, (byte) ' ');
    try (var gzip = new java.util.zip.GZIPOutputStream(out)) {
      for (int megabyte = 0; megabyte < 1024; megabyte++) {
        gzip.write(blank);
      }
    }
    return out.toByteArray();
  }
}
