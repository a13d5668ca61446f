package org.ascertain.items;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.formats.Digests;
import org.ascertain.model.HashBasis;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.Participant;

/** An item while it is put together; what is not set stays unknown. */
final class ItemDraft {
  final Place place;
  ItemKind kind;
  final Digests digests;
  final Map<String, String> metadata = new TreeMap<>();
  String mediaType;
  @Nullable String name;
  @Nullable String mih;
  @Nullable Instant sentAt;
  @Nullable Instant receivedAt;
  @Nullable String dateText;
  @Nullable String dateFlag;
  @Nullable String subject;
  @Nullable String messageId;
  @Nullable String inReplyTo;
  List<String> references = List.of();
  List<Participant> participants = List.of();
  @Nullable String text;
  boolean isTextCut;
  String extraction = "NONE";
  HashBasis hashBasis = HashBasis.BYTES;

  ItemDraft(Place place, ItemKind kind, String mediaType, Digests digests) {
    this.place = place;
    this.kind = kind;
    this.mediaType = mediaType;
    this.digests = digests;
  }

  /** The same as another kind. */
  ItemDraft as(ItemKind other) {
    kind = other;
    return this;
  }

  /** An item of the bytes of a thing. */
  static ItemDraft of(Thing thing, ItemKind kind) {
    ItemDraft draft = new ItemDraft(thing.place(), kind, thing.mediaType(), thing.digests());
    draft.name = thing.name();
    draft.metadata.putAll(thing.facts());
    return draft;
  }
}
