package org.ascertain.records;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads those files of an account's export that hold contacts or tell whose it is. An export has
 * hundreds of other files; they hold no records.
 *
 * @param files which files are read, and how
 */
record ExportFiles(List<NamedFile> files) implements RecordReader {
  static final Pattern FACEBOOK_CONTACTS =
      Pattern.compile(
          ".*(?:address_book|imported_contacts|contacts_uploaded|uploaded_contacts|your_contacts"
              + "|imported contacts|contacts you've).*\\.(?:json|html?)");
  static final Pattern FACEBOOK_PROFILE = Pattern.compile("profile_information\\.json");
  static final Pattern LINKEDIN_CONTACTS = Pattern.compile(".*(?:contacts|connections)[^/]*\\.csv");

  /**
   * A kind of file of an export.
   *
   * @param name what its name looks like, lower case
   * @param reader reads it
   */
  record NamedFile(Pattern name, RecordReader reader) {}

  @Override
  public void read(RecordFile file, CustomerDirectory customers, Consumer<Record> rows)
      throws IOException {
    String name = file.name().toLowerCase(Locale.ROOT);
    for (NamedFile named : files) {
      if (named.name().matcher(name).matches()) {
        named.reader().read(file, customers, rows);
        return;
      }
    }
  }
}
