package org.ascertain.formats.exports;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.logs.Row;
import org.ascertain.formats.logs.RowReader;
import org.ascertain.formats.logs.TableReader;
import org.ascertain.formats.logs.TableRow;

/**
 * Reads load files of productions: Concordance DAT in any encoding, and CSV or bar-separated files
 * with the same kind of columns. The mark for a line end within a field becomes one.
 */
public final class LoadFileReader implements RowReader<LoadFileEntry> {
  /** Stands for a line end within a field. */
  private static final char LINE_END = '\u00AE';

  private static final String[] CONTROL = {
    "BEGDOC", "BEGBATES", "BEGINBATES", "BEGNO", "Control Number", "DOCID", "File_ID", "UPI"
  };
  private static final String[] GROUP = {
    "Group Identifier", "BEGATTACH", "Family_ID", "FAMILYID", "Group_ID", "attachment_parent"
  };
  private static final String[] NATIVE = {
    "NATIVELINK", "NATIVEPATH", "NATIVEFILE", "Export_native_path", "native_link", "FILEPATH"
  };
  private static final String[] TEXT = {
    "TEXTLINK", "TEXTPATH", "Extracted_text_path", "text_link", "EXTRACTEDTEXT"
  };
  private static final TableReader TABLE =
      TableReader.ofLoadFile(
          2,
          "BEGDOC",
          "BEGBATES",
          "BEGINBATES",
          "Control Number",
          "DOCID",
          "File_ID",
          "UPI",
          "ENDDOC",
          "ENDBATES",
          "CUSTODIAN",
          "NATIVELINK",
          "TEXTLINK",
          "native_link",
          "text_link",
          "Export_native_path",
          "Extracted_text_path",
          "MD5HASH",
          "FILENAME");

  @Override
  public void read(ByteSource file, Consumer<? super Row<LoadFileEntry>> rows) throws IOException {
    TABLE.read(file, row -> rows.accept(row.map(LoadFileReader::entry)));
  }

  private static LoadFileEntry entry(TableRow row) {
    Map<String, String> fields = new LinkedHashMap<>();
    row.values().forEach((name, value) -> fields.put(name, value.replace(LINE_END, '\n')));
    return new LoadFileEntry(
        row.value(CONTROL), row.value(GROUP), row.value(NATIVE), row.value(TEXT), fields);
  }
}
