package org.ascertain.items;

import java.io.IOException;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.Digests;
import org.ascertain.formats.MediaTypes;
import org.ascertain.formats.cards.Entry;
import org.ascertain.formats.cards.EntryCounter;
import org.ascertain.formats.cards.EntryFile;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Locator;

/** Contact cards and calendar entries, each an item. */
final class EntryItems {
  private final ItemRows rows;

  EntryItems(ItemRows rows) {
    this.rows = rows;
  }

  static boolean isReadable(String mediaType) {
    return mediaType.equals(MediaTypes.CARDS) || mediaType.equals(MediaTypes.CALENDAR);
  }

  /** A file without entries is read as a document, since it may hold words all the same. */
  void read(Thing file, DocumentItems documents) throws IOException {
    boolean isCards = file.mediaType().equals(MediaTypes.CARDS);
    EntryFile entries =
        isCards ? EntryFile.ofCards(file.bytes()) : EntryFile.ofCalendar(file.bytes());
    int expected = expected(file.bytes(), isCards);
    if (entries.count() == 0) {
      documents.read(file);
    } else {
      emitAll(file, entries, isCards);
    }
    String locator = file.place().locator().toString();
    rows.account(locator, expected, entries.count(), 0, EntryCounter.BASIS);
  }

  private static int expected(ByteSource file, boolean isCards) throws IOException {
    byte[] bytes = file.bytes();
    return isCards ? EntryCounter.cards(bytes) : EntryCounter.entries(bytes);
  }

  private void emitAll(Thing file, EntryFile entries, boolean isCards) throws IOException {
    Place container = file.place();
    Place inside = container;
    if (!container.isLoose()) {
      rows.item(ItemDraft.of(file, ItemKind.ATTACHMENT));
      inside = container.below(rows.asParent(container));
    }
    for (int ordinal = 0; ordinal < entries.count(); ordinal++) {
      Locator locator =
          isCards ? container.locator().card(ordinal) : container.locator().event(ordinal);
      Place place =
          new Place(
              locator,
              inside.parent(),
              container.folder(),
              ordinal,
              container.kind(),
              container.containers());
      emit(place, file.mediaType(), entries, ordinal);
    }
  }

  private void emit(Place place, String mediaType, EntryFile entries, int ordinal)
      throws IOException {
    Digests digests = Digests.of(entries.bytes(ordinal));
    boolean isCard = mediaType.equals(MediaTypes.CARDS);
    try {
      rows.item(draft(place, mediaType, digests, entries.read(ordinal)));
    } catch (ContentException e) {
      failed(place, mediaType, digests, e.code(), e.getMessage());
    } catch (SurroundingsException e) {
      throw e;
    } catch (RuntimeException e) {
      String what = isCard ? "Not readable as a card" : "Not readable as a calendar entry";
      failed(place, mediaType, digests, FailureCode.CORRUPT, what);
    }
  }

  private static ItemDraft draft(Place place, String mediaType, Digests digests, Entry entry) {
    ItemDraft draft = new ItemDraft(place, entry.kind(), mediaType, digests);
    draft.subject = entry.title();
    draft.text = entry.text().isEmpty() ? null : entry.text();
    draft.extraction = mediaType.equals(MediaTypes.CARDS) ? "CARD" : "CALENDAR";
    draft.participants = entry.participants();
    draft.sentAt = entry.stampedAt();
    draft.metadata.putAll(entry.metadata());
    return draft;
  }

  private void failed(
      Place place, String mediaType, Digests digests, FailureCode code, String message) {
    boolean isCard = mediaType.equals(MediaTypes.CARDS);
    rows.item(
        new ItemDraft(place, isCard ? ItemKind.CONTACT : ItemKind.CALENDAR, mediaType, digests));
    rows.failure(place, code, message, 1);
  }
}
