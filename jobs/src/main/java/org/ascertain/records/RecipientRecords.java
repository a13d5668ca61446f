package org.ascertain.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.ascertain.formats.exports.UploadedContact;
import org.ascertain.model.EmailAddress;
import org.ascertain.spark.Table;
import org.ascertain.tables.RecipientContact;

/** Contacts in a third party's own records; the name of the file says which list it is. */
final class RecipientRecords implements RowMapping<UploadedContact> {
  private static final String TABLE = Table.of(RecipientContact.class).name();

  private final String thirdPartyId;

  /**
   * A mapping.
   *
   * @param thirdPartyId whose export it is when the source does not say
   */
  RecipientRecords(String thirdPartyId) {
    this.thirdPartyId = thirdPartyId;
  }

  @Override
  public void map(UploadedContact contact, RecordPlace place, Consumer<Record> rows) {
    RecordFile file = place.file();
    List<String> emails = new ArrayList<>();
    List<String> phones = new ArrayList<>();
    for (String point : contact.contactPoints()) {
      Optional<EmailAddress> address = EmailAddress.parse(point);
      if (address.isPresent()) {
        emails.add(address.get().address());
      } else {
        phones.add(PhoneNumbers.placed(point));
      }
    }
    rows.accept(
        new RecipientContact(
            place.id(TABLE),
            file.unitId(),
            file.itemId(),
            place.ordinal(),
            place.locator(),
            contact.firstImportAt(),
            null,
            file.kind(),
            file.customerId(),
            null,
            file.thirdPartyId() != null ? file.thirdPartyId() : thirdPartyId,
            null,
            ExportFolder.of(file.path()),
            exportKind(file),
            contact.fullName(),
            emails,
            phones,
            contact.firstImportAt(),
            contact.lastImportAt()));
  }

  private static String exportKind(RecordFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
