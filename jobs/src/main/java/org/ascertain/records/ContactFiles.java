package org.ascertain.records;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads those files of an account's export that hold contacts. An export has hundreds of other
 * files; they hold no records.
 *
 * @param names what names of contact files look like, lower case
 * @param reader reads them
 */
record ContactFiles(Pattern names, RecordReader reader) implements RecordReader {
  static final Pattern FACEBOOK =
      Pattern.compile(
          ".*(?:address_book|imported_contacts|contacts_uploaded|uploaded_contacts|your_contacts"
              + "|imported contacts|contacts you've).*\\.(?:json|html?)");
  static final Pattern LINKEDIN = Pattern.compile(".*(?:contacts|connections)[^/]*\\.csv");

  @Override
  public void read(RecordFile file, CustomerDirectory customers, Consumer<Record> rows)
      throws IOException {
    if (names.matcher(file.name().toLowerCase(Locale.ROOT)).matches()) {
      reader.read(file, customers, rows);
    }
  }
}
