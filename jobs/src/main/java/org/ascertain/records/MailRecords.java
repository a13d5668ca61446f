package org.ascertain.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ascertain.formats.logs.MailEntry;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Nullable;
import org.ascertain.spark.Table;
import org.ascertain.tables.MailTrace;

/**
 * Rows of message traces. The customer is whose account sent an outgoing message or received an
 * incoming one; between two customers, the one that the source was collected from.
 */
final class MailRecords implements RowMapping<MailEntry> {
  private static final String TABLE = Table.of(MailTrace.class).name();
  private static final String INBOUND = "INBOUND";

  private final CustomerDirectory customers;

  MailRecords(CustomerDirectory customers) {
    this.customers = customers;
  }

  @Override
  public void map(MailEntry entry, RecordPlace place, Consumer<Record> rows) {
    Optional<String> own = own(entry, place.file());
    rows.accept(
        new MailTrace(
            place.id(TABLE),
            place.file().unitId(),
            place.file().itemId(),
            place.ordinal(),
            place.locator(),
            entry.at(),
            null,
            place.file().kind(),
            own.flatMap(customers::ofAddress).orElse(place.file().customerId()),
            own.orElse(null),
            canonical(entry.sender()),
            entry.recipients().stream().map(MailRecords::canonical).toList(),
            entry.subject(),
            entry.messageId(),
            entry.direction(),
            entry.event(),
            entry.eventSource(),
            entry.sizeBytes()));
  }

  /** The address in the row that is a customer's; of the source's customer before any other. */
  private Optional<String> own(MailEntry entry, RecordFile file) {
    List<String> addresses = new ArrayList<>();
    if (entry.sender() != null) {
      addresses.add(entry.sender());
    }
    addresses.addAll(entry.direction().equals(INBOUND) ? 0 : addresses.size(), entry.recipients());
    Optional<String> ofSource =
        addresses.stream()
            .filter(address -> customers.ofAddress(address).isPresent())
            .filter(address -> customers.ofAddress(address).get().equals(file.customerId()))
            .findFirst();
    return ofSource
        .or(
            () ->
                addresses.stream()
                    .filter(address -> customers.ofAddress(address).isPresent())
                    .findFirst())
        .map(MailRecords::canonical);
  }

  /** The canonical address; what is none stays as it is. */
  @Nullable
  private static String canonical(@Nullable String text) {
    return EmailAddress.parse(text).map(EmailAddress::address).orElse(text);
  }
}
