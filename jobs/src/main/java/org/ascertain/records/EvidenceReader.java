package org.ascertain.records;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.ItemOpener;
import org.ascertain.formats.logs.RowPlace;
import org.ascertain.model.Locator;

/** Opens an item that holds records and has it read; what cannot be opened is one reject. */
final class EvidenceReader {
  private final ItemOpener opener;
  private final CustomerDirectory customers;
  private final ThirdPartyNames thirdParties;

  EvidenceReader(ItemOpener opener, CustomerDirectory customers, ThirdPartyNames thirdParties) {
    this.opener = opener;
    this.customers = customers;
    this.thirdParties = thirdParties;
  }

  /** Reads one item. */
  void read(EvidenceFile file, ByteSource source, Consumer<Record> rows) throws IOException {
    Optional<RecordReader> reader = RecordReaders.of(file.kind());
    if (reader.isEmpty()) {
      rows.accept(whole(file, source).reject("No reader for records of this kind"));
      return;
    }
    Locator locator = Locator.parse(file.locator());
    ByteSource bytes;
    try {
      bytes = opener.open(source, locator);
    } catch (ContentException unopened) {
      rows.accept(whole(file, source).reject("The file cannot be opened: " + unopened.code()));
      return;
    }
    try (Closeable unpacked = bytes instanceof Closeable held ? held : () -> {}) {
      reader.get().read(recordFile(file, bytes), customers, rows);
    }
  }

  private RecordFile recordFile(EvidenceFile file, ByteSource bytes) {
    String thirdPartyId = file.thirdParty() == null ? null : thirdParties.id(file.thirdParty());
    return new RecordFile(
        file.itemId(),
        file.unitId(),
        Locator.parse(file.locator()),
        bytes,
        file.kind(),
        file.customerId(),
        thirdPartyId,
        file.wholePath());
  }

  private RecordPlace whole(EvidenceFile file, ByteSource source) {
    return new RecordPlace(recordFile(file, source), new RowPlace(0, 0, 0));
  }
}
