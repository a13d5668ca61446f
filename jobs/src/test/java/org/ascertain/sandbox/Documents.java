package org.ascertain.sandbox;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Small real documents, made when needed. */
public final class Documents {
  private Documents() {}

  /** A word processor's document of one paragraph. */
  public static byte[] docx(String text) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(text);
      return written(document::write);
    }
  }

  static byte[] docxWithImage(String text) throws IOException, InvalidFormatException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFRun run = document.createParagraph().createRun();
      run.setText(text);
      run.addPicture(
          new ByteArrayInputStream(png()),
          PictureType.PNG,
          "dot.png",
          Units.toEMU(8),
          Units.toEMU(8));
      return written(document::write);
    }
  }

  static byte[] xlsx(String[][] cells) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Contacts");
      for (int i = 0; i < cells.length; i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < cells[i].length; j++) {
          row.createCell(j).setCellValue(cells[i][j]);
        }
      }
      return written(workbook::write);
    }
  }

  static byte[] pdf(String text) throws IOException {
    try (PDDocument document = pages(text)) {
      return written(document::save);
    }
  }

  /** A PDF that opens without a password unless a user password is given. */
  static byte[] protectedPdf(String text, String userPassword) throws IOException {
    try (PDDocument document = pages(text)) {
      AccessPermission permission = new AccessPermission();
      permission.setCanPrint(false);
      permission.setCanExtractContent(false);
      document.protect(new StandardProtectionPolicy("owner-secret", userPassword, permission));
      return written(document::save);
    }
  }

  /** The same behind a password. */
  public static byte[] encryptedDocx(String text) throws IOException, GeneralSecurityException {
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword("open-sesame");
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(docx(text));
      }
      return written(files::writeFilesystem);
    }
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry place = new ZipEntry(entry.getKey());
        place.setTime(0);
        zip.putNextEntry(place);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** A zip of about a thousandth of the bytes that come out of it. */
  public static byte[] bomb(int megabytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("zeros.txt"));
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        zip.write(megabyte);
      }
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] png() throws IOException {
    return written(
        out -> ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out));
  }

  private static PDDocument pages(String text) throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.newLineAtOffset(50, 700);
      content.showText(text);
      content.endText();
    }
    return document;
  }

  private static byte[] written(Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writing.to(bytes);
    return bytes.toByteArray();
  }

  /** Writes a document to a stream. */
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }
}
