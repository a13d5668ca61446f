package org.ascertain.items;

import java.io.IOException;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.MediaTypes;
import org.ascertain.formats.archives.ArchiveFormat;
import org.ascertain.model.HashBasis;
import org.ascertain.model.ItemKind;
import org.ascertain.sandbox.DocumentParser;

/**
 * Reads a thing as what it is. Whatever a thing holds costs at most its own item: then the item has
 * no text, and a failure tells why.
 */
final class ThingReader {
  private final ItemRows rows;
  private final MessageItems messages;
  private final MailboxItems mailboxes;
  private final ArchiveItems archives;
  private final EntryItems entries;
  private final OutlookItems outlook;
  private final DocumentItems documents;
  private final StoreItems stores;

  ThingReader(
      ItemRows rows, DocumentParser parser, ItemLimits limits, MailboxOpener mailboxOpener) {
    this.rows = rows;
    this.messages = new MessageItems(rows, this, limits);
    this.mailboxes = new MailboxItems(rows, this, mailboxOpener);
    this.archives = new ArchiveItems(rows, this, limits);
    this.entries = new EntryItems(rows);
    this.outlook = new OutlookItems(rows, this, limits);
    this.documents = new DocumentItems(rows, parser);
    this.stores = new StoreItems(rows, this, limits);
  }

  MailboxItems mailboxes() {
    return mailboxes;
  }

  StoreItems stores() {
    return stores;
  }

  ArchiveItems archives() {
    return archives;
  }

  /**
   * Reads a thing to its rows.
   *
   * @throws IOException when the storage does not deliver
   */
  void read(Thing thing) throws IOException {
    read(thing, () -> readAsItIs(thing));
  }

  /**
   * Reads a document that has no bytes of its own in the source: they were made here, and the hash
   * is over the parts that they were made of.
   *
   * @throws IOException when the storage does not deliver
   */
  void readRendered(Thing thing) throws IOException {
    read(thing, () -> documents.read(thing, HashBasis.CANONICAL_1));
  }

  private void read(Thing thing, ReadStep step) throws IOException {
    try {
      step.run();
    } catch (ContentException e) {
      fail(thing, e.code(), e.getMessage());
    } catch (SurroundingsException e) {
      throw e;
    } catch (RuntimeException e) {
      fail(thing, FailureCode.CORRUPT, "Its reader failed: " + e.getClass().getSimpleName());
    } catch (StackOverflowError e) {
      fail(thing, FailureCode.TOO_DEEP, "Nested too deeply for its reader");
    }
  }

  private void readAsItIs(Thing thing) throws IOException {
    if (thing.digests().size() == 0) {
      fail(thing, FailureCode.EMPTY, "No bytes");
    } else if (thing.mediaType().equals(MediaTypes.MESSAGE)) {
      messages.read(thing);
    } else if (thing.mediaType().equals(MediaTypes.MAILBOX)) {
      mailboxes.read(asContainer(thing));
    } else if (ArchiveFormat.ofMediaType(thing.mediaType()).isPresent()) {
      archives.read(thing);
    } else if (EntryItems.isReadable(thing.mediaType())) {
      entries.read(thing, documents);
    } else if (OutlookItems.isReadable(thing.mediaType())) {
      outlook.read(thing);
    } else if (thing.mediaType().equals(MediaTypes.OUTLOOK_STORE)) {
      stores.read(thing);
    } else if (thing.mediaType().equals(MediaTypes.PGP)) {
      fail(thing, FailureCode.ENCRYPTED, "Encrypted with OpenPGP");
    } else if (isEvidence(thing)) {
      rows.item(ItemDraft.of(thing, ItemKind.EVIDENCE));
    } else {
      documents.read(thing);
    }
  }

  /** Loose files of records are read later, record by record. */
  private static boolean isEvidence(Thing thing) {
    boolean isWords =
        thing.mediaType().startsWith("text/")
            || thing.mediaType().equals("application/json")
            || thing.mediaType().equals("application/x-ndjson")
            || thing.mediaType().equals("application/xml")
            || thing.mediaType().equals(MediaTypes.UNKNOWN);
    return thing.place().isLoose() && thing.place().kind().holdsRecords() && isWords;
  }

  /**
   * A container that is attached becomes an item itself, and what it holds is attached to it; a
   * loose one is no item.
   */
  Thing asContainer(Thing container) {
    if (container.place().isLoose()) {
      return container;
    }
    rows.item(ItemDraft.of(container, ItemKind.ATTACHMENT));
    Place inside = container.place().below(rows.asParent(container.place()));
    return new Thing(
        inside, container.path(), container.mediaType(), container.bytes(), container.digests());
  }

  /** An item without text and the failure that tells why. */
  void fail(Thing thing, FailureCode code, String message) {
    ItemKind kind =
        thing.mediaType().equals(MediaTypes.MESSAGE) ? ItemKind.MESSAGE : looseKind(thing);
    rows.item(ItemDraft.of(thing, kind));
    rows.failure(thing.place(), code, message, 1);
  }

  /** What may fail for what a thing holds. */
  @FunctionalInterface
  private interface ReadStep {
    void run() throws IOException;
  }

  static ItemKind looseKind(Thing thing) {
    return thing.place().isLoose() ? ItemKind.DOCUMENT : ItemKind.ATTACHMENT;
  }
}
