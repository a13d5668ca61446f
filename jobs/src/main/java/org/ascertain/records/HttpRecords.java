package org.ascertain.records;

import java.util.function.Consumer;
import org.ascertain.formats.logs.HttpEntry;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Nullable;
import org.ascertain.spark.Table;
import org.ascertain.tables.HttpRequest;

/** Requests of captures and logs. */
final class HttpRecords implements RowMapping<HttpEntry> {
  private static final String TABLE = Table.of(HttpRequest.class).name();

  private final CustomerDirectory customers;

  HttpRecords(CustomerDirectory customers) {
    this.customers = customers;
  }

  @Override
  public void map(HttpEntry entry, RecordPlace place, Consumer<Record> rows) {
    rows.accept(row(entry, place));
  }

  HttpRequest row(HttpEntry entry, RecordPlace place) {
    return new HttpRequest(
        place.id(TABLE),
        place.file().unitId(),
        place.file().itemId(),
        place.ordinal(),
        place.locator(),
        entry.startedAt(),
        null,
        place.file().kind(),
        customers.ofAddress(entry.account()).orElse(place.file().customerId()),
        mailbox(entry),
        entry.method(),
        entry.url(),
        entry.host(),
        entry.path(),
        entry.pageUrl(),
        entry.status(),
        entry.bodyMediaType(),
        entry.body(),
        entry.parameters(),
        entry.isHostOnly());
  }

  @Nullable
  private static String mailbox(HttpEntry entry) {
    return EmailAddress.parse(entry.account()).map(EmailAddress::address).orElse(null);
  }
}
