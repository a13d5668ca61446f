package org.ascertain.records;

import java.util.function.Consumer;
import org.ascertain.formats.logs.MailEntry;
import org.ascertain.formats.logs.ZeekEntry;

/**
 * Records of a network monitor: requests, names of hosts that sessions were opened to, mail. What
 * else it logs (connections, oddities, files) shows no data and is refused.
 */
final class ZeekRecords implements RowMapping<ZeekEntry> {
  private final HttpRecords requests;
  private final MailRecords mail;

  ZeekRecords(CustomerDirectory customers) {
    this.requests = new HttpRecords(customers);
    this.mail = new MailRecords(customers);
  }

  @Override
  public void map(ZeekEntry entry, RecordPlace place, Consumer<Record> rows) {
    if (entry.isMail()) {
      mail.map(MailEntry.of(entry), place, rows);
    } else if (entry.isRequest() || entry.isHostName()) {
      requests.map(entry.request(), place, rows);
    } else {
      rows.accept(place.reject("Neither a request nor mail"));
    }
  }
}
