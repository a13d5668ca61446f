package org.ascertain.records;

import java.util.List;
import java.util.function.Consumer;
import org.ascertain.formats.exports.PermissionInForce;
import org.ascertain.model.EmailAddress;
import org.ascertain.spark.Table;
import org.ascertain.tables.Grant;

/** Permissions in force when a snapshot was taken. */
final class GrantSnapshotRecords implements RowMapping<PermissionInForce> {
  private static final String TABLE = Table.of(Grant.class).name();

  private final CustomerDirectory customers;

  GrantSnapshotRecords(CustomerDirectory customers) {
    this.customers = customers;
  }

  @Override
  public void map(PermissionInForce permission, RecordPlace place, Consumer<Record> rows) {
    String principal =
        permission.principalId() != null ? permission.principalId() : permission.principalName();
    String client =
        permission.clientObjectId() != null ? permission.clientObjectId() : permission.appId();
    rows.accept(
        new Grant(
            place.id(TABLE),
            place.file().unitId(),
            place.file().itemId(),
            place.ordinal(),
            place.locator(),
            permission.createdAt(),
            null,
            place.file().kind(),
            customers.ofAddress(permission.principalName()).orElse(place.file().customerId()),
            permission.isForAll()
                ? null
                : EmailAddress.parse(permission.principalName())
                    .map(EmailAddress::address)
                    .orElse(null),
            "SNAPSHOT",
            client + "|" + (permission.isForAll() ? "*" : principal) + "|" + permission.resource(),
            permission.appId(),
            permission.clientObjectId(),
            permission.appName(),
            permission.publisher(),
            permission.appUrls(),
            permission.appOwnerOrganizationId(),
            permission.resource(),
            permission.isForAll() ? null : principal,
            null,
            permission.isForAll(),
            null,
            permission.isOfApplication() ? GrantTerms.APPLICATION : GrantTerms.DELEGATED,
            List.of(),
            List.of(),
            permission.scopes()));
  }
}
