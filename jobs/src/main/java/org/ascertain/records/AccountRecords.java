package org.ascertain.records;

import java.util.Optional;
import java.util.function.Consumer;
import org.ascertain.formats.exports.AccountOwner;
import org.ascertain.model.EmailAddress;
import org.ascertain.spark.Table;
import org.ascertain.tables.ExportAccount;

/** Addresses by which an export names its owner; one row each. */
final class AccountRecords implements RowMapping<AccountOwner> {
  private static final String TABLE = Table.of(ExportAccount.class).name();

  private final String thirdPartyId;

  /**
   * A mapping.
   *
   * @param thirdPartyId whose export it is when the source does not say
   */
  AccountRecords(String thirdPartyId) {
    this.thirdPartyId = thirdPartyId;
  }

  @Override
  public void map(AccountOwner owner, RecordPlace place, Consumer<Record> rows) {
    int sub = 0;
    for (String written : owner.addresses()) {
      Optional<EmailAddress> address = EmailAddress.parse(written);
      if (address.isEmpty()) {
        rows.accept(place.reject("An address of the account is not readable"));
      } else {
        rows.accept(row(owner, address.get().address(), sub++, place));
      }
    }
  }

  private ExportAccount row(AccountOwner owner, String address, int sub, RecordPlace place) {
    RecordFile file = place.file();
    return new ExportAccount(
        place.id(TABLE, sub),
        file.unitId(),
        file.itemId(),
        place.ordinal(),
        place.locator(),
        owner.registeredAt(),
        null,
        file.kind(),
        file.customerId(),
        file.thirdPartyId() != null ? file.thirdPartyId() : thirdPartyId,
        ExportFolder.of(file.path()),
        address);
  }
}
