package org.ascertain.synth.writers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Word and Excel files with fixed properties and times. */
public final class OfficeDocuments {
  private static final String TIME = "2019-01-01T00:00:00Z";
  private static final int PICTURE_POINTS = 120;

  private OfficeDocuments() {}

  /**
   * A Word file of paragraphs.
   *
   * @param picture bytes of a PNG shown at the end; empty for none
   */
  public static byte[] docx(List<String> paragraphs, byte[] picture) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      paragraphs.forEach(text -> document.createParagraph().createRun().setText(text));
      if (picture.length > 0) {
        addPicture(document, picture);
      }
      return written(document);
    }
  }

  /** A Word file with one table. */
  public static byte[] docxTable(List<List<String>> rows) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
      for (int r = 0; r < rows.size(); r++) {
        XWPFTableRow row = table.getRow(r);
        for (int c = 0; c < rows.get(r).size(); c++) {
          row.getCell(c).setText(rows.get(r).get(c));
        }
      }
      return written(document);
    }
  }

  /** An Excel file with one sheet. */
  public static byte[] xlsx(String sheetName, List<List<String>> rows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      fill(workbook, sheetName, rows);
      return written(workbook);
    }
  }

  /** An Excel 97 file with one sheet. */
  public static byte[] xls(String sheetName, List<List<String>> rows) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      fill(workbook, sheetName, rows);
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void fill(Workbook workbook, String sheetName, List<List<String>> rows) {
    Sheet sheet = workbook.createSheet(sheetName);
    for (int r = 0; r < rows.size(); r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < rows.get(r).size(); c++) {
        row.createCell(c).setCellValue(rows.get(r).get(c));
      }
    }
  }

  private static void addPicture(XWPFDocument document, byte[] picture) throws IOException {
    int size = Units.toEMU(PICTURE_POINTS);
    try {
      document
          .createParagraph()
          .createRun()
          .addPicture(
              new ByteArrayInputStream(picture), PictureType.PNG, "picture.png", size, size);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("A generated picture is no picture", e);
    }
  }

  private static byte[] written(POIXMLDocument document) throws IOException {
    POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
    properties.setCreator("Fictional");
    setTimes(properties);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.write(bytes);
    return ZipWriter.rewritten(bytes.toByteArray());
  }

  private static void setTimes(POIXMLProperties.CoreProperties properties) {
    try {
      properties.setCreated(TIME);
      properties.setModified(TIME);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("A fixed time is no time: " + TIME, e);
    }
  }
}
