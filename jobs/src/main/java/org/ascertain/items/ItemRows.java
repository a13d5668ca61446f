package org.ascertain.items;

import java.util.function.Consumer;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.Hashes;
import org.ascertain.model.Locator;
import org.ascertain.model.Nullable;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemFailure;
import org.ascertain.tables.ItemTextPart;
import org.ascertain.tables.Reconciliation;
import org.ascertain.tables.Source;
import org.ascertain.tables.Unit;

/** The rows of one unit. */
final class ItemRows {
  private final Source source;
  private final UnitPlace place;
  private final Unit unit;
  private final int textPiece;
  private final Consumer<Record> sink;
  private long itemCount;
  private long failureCount;
  private long leftCount;

  ItemRows(Source source, UnitPlace place, int textPiece, Consumer<Record> sink) {
    this.source = source;
    this.place = place;
    this.unit = place.unit();
    this.textPiece = textPiece;
    this.sink = sink;
  }

  Source source() {
    return source;
  }

  Unit unit() {
    return unit;
  }

  /** The unit among those of its source. */
  UnitPlace unitPlace() {
    return place;
  }

  /** Whether a container has units of its own, to which it is left then. */
  boolean leaves(Locator container) {
    boolean isCut = place.cut().contains(container.toString());
    leftCount += isCut ? 1 : 0;
    return isCut;
  }

  /** How many containers were left to units of their own. */
  long leftCount() {
    return leftCount;
  }

  /** How many items were emitted. */
  long itemCount() {
    return itemCount;
  }

  /** How many failures were emitted. */
  long failureCount() {
    return failureCount;
  }

  private void emit(Record row) {
    try {
      sink.accept(row);
    } catch (RuntimeException e) {
      throw new SurroundingsException(e);
    }
  }

  /** The id of the item at a place. */
  String itemId(Place place) {
    return Hashes.id("item", source.sourceId(), place.locator());
  }

  /** The item at a place, as its children see it. */
  Place.Parent asParent(Place place) {
    String id = itemId(place);
    String family = place.parent() == null ? id : place.parent().familyId();
    return new Place.Parent(id, family, place.depth());
  }

  /** Emits an item and the rest of a long text. */
  void item(ItemDraft draft) {
    itemCount++;
    String text = draft.text;
    int first = text == null ? 0 : pieceEnd(text, 0);
    emit(row(draft, text == null ? null : text.substring(0, first)));
    int start = first;
    int ordinal = 1;
    while (text != null && start < text.length()) {
      int end = pieceEnd(text, start);
      String id = itemId(draft.place);
      sink.accept(new ItemTextPart(id, unit.unitId(), ordinal, start, text.substring(start, end)));
      start = end;
      ordinal++;
    }
  }

  /** A pair of surrogates is never torn apart. */
  private int pieceEnd(String text, int start) {
    int end = Math.min(text.length(), start + textPiece);
    boolean tears =
        end < text.length() && end - 1 > start && Character.isHighSurrogate(text.charAt(end - 1));
    return tears ? end - 1 : end;
  }

  private Item row(ItemDraft draft, @Nullable String text) {
    Place place = draft.place;
    Place.Parent self = asParent(place);
    return new Item(
        self.itemId(),
        unit.unitId(),
        source.sourceId(),
        place.parent() == null ? null : place.parent().itemId(),
        self.familyId(),
        place.locator().toString(),
        place.depth(),
        place.ordinal(),
        draft.kind,
        place.kind(),
        draft.mediaType,
        draft.name,
        place.folder(),
        draft.digests.size(),
        draft.digests.sha256(),
        draft.hashBasis,
        draft.digests.md5(),
        draft.mih,
        source.custodian(),
        source.customerId(),
        draft.sentAt,
        draft.receivedAt,
        draft.dateText,
        draft.dateFlag,
        draft.subject,
        draft.messageId,
        draft.inReplyTo,
        draft.references,
        draft.participants,
        text,
        draft.text == null ? 0 : draft.text.length(),
        draft.isTextCut,
        null,
        draft.extraction,
        draft.metadata);
  }

  /** Emits a failure of the item at a place. */
  void failure(Place place, FailureCode code, String message, int attempts) {
    failure(place.locator(), itemId(place), code, message, attempts);
  }

  /** Emits a failure of something that has no item. */
  void failureWithoutItem(Locator locator, FailureCode code, String message) {
    failure(locator, null, code, message, 1);
  }

  private void failure(
      Locator locator, @Nullable String itemId, FailureCode code, String message, int attempts) {
    failureCount++;
    emit(
        new ItemFailure(
            source.sourceId(), unit.unitId(), locator.toString(), itemId, code, message, attempts));
  }

  /** Emits the account of a container. */
  void account(String locator, long expected, long emitted, long failed, String basis) {
    long difference = expected - emitted - failed;
    emit(
        new Reconciliation(
            source.sourceId(),
            unit.unitId(),
            locator,
            expected,
            emitted,
            failed,
            difference,
            basis));
  }
}
