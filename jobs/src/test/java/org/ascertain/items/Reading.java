package org.ascertain.items;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.Digests;
import org.ascertain.formats.Sniffed;
import org.ascertain.formats.SourceSniffer;
import org.ascertain.formats.mbox.MboxSplitter;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;
import org.ascertain.model.Side;
import org.ascertain.model.SourceKind;
import org.ascertain.model.UnitKind;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemFailure;
import org.ascertain.tables.ItemTextPart;
import org.ascertain.tables.Reconciliation;
import org.ascertain.tables.RowEdit;
import org.ascertain.tables.Source;
import org.ascertain.tables.Unit;

/** A source read as the stages do, and its rows. */
final class Reading {
  final List<Record> rows = new ArrayList<>();
  final Source source;
  final ByteSource bytes;

  private Reading(Source source, ByteSource bytes) {
    this.source = source;
    this.bytes = bytes;
  }

  /** Reads a whole file as one unit. */
  static Reading of(String path, byte[] content) throws IOException {
    return of(path, content, null, MboxSplitter::new);
  }

  static Reading of(String path, String content) throws IOException {
    return of(path, content.getBytes(StandardCharsets.UTF_8));
  }

  static Reading of(
      String path, byte[] content, @Nullable SourceKind declared, MailboxOpener mailboxes)
      throws IOException {
    ByteSource bytes = new ByteArraySource(content);
    Reading reading = new Reading(source(path, bytes, declared), bytes);
    String id = Hashes.id("unit", reading.source.sourceId(), "");
    Unit unit =
        new Unit(id, reading.source.sourceId(), 0, UnitKind.FILE, "", null, null, content.length);
    new UnitReader(new FakeParser(), ItemLimits.usual(), mailboxes)
        .read(reading.source, unit, bytes, reading.rows::add);
    return reading;
  }

  static Source source(String path, ByteSource bytes, @Nullable SourceKind declared)
      throws IOException {
    Digests digests = Digests.of(bytes);
    Sniffed sniffed = SourceSniffer.sniff(path, bytes);
    return RowEdit.of(Source.class)
        .with("sourceId", Hashes.id("source", path, digests.sha256()))
        .with("path", path)
        .with("sizeBytes", digests.size())
        .with("sha256", digests.sha256())
        .with("md5", digests.md5())
        .with("mediaType", sniffed.mediaType())
        .with("kind", declared == null ? sniffed.kind() : declared)
        .with("isKindDeclared", declared != null)
        .with("side", Side.CUSTOMER)
        .with("custodian", "Pat Rivera")
        .with("customerId", "c-0001")
        .row();
  }

  private <R extends Record> List<R> rows(Class<R> type) {
    return rows.stream().filter(type::isInstance).map(type::cast).toList();
  }

  List<Item> items() {
    return rows(Item.class);
  }

  List<ItemFailure> failures() {
    return rows(ItemFailure.class);
  }

  List<ItemTextPart> textParts() {
    return rows(ItemTextPart.class);
  }

  List<Reconciliation> accounts() {
    return rows(Reconciliation.class);
  }

  Item item(String locator) {
    return items().stream()
        .filter(each -> each.locator().equals(locator))
        .findFirst()
        .orElseThrow();
  }
}
