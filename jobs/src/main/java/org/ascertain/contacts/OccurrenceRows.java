package org.ascertain.contacts;

import java.util.Optional;
import java.util.function.Consumer;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.ExchangeAddress;
import org.ascertain.model.Hashes;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.Participant;
import org.ascertain.model.ParticipantRole;
import org.ascertain.model.Segment;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.Item;

/** Makes the occurrence rows of one item. Ids are functions of item, kind and place. */
final class OccurrenceRows {
  private final Item item;
  private final ItemContext context;
  private final ItemFacts facts;
  private final Consumer<Record> out;

  OccurrenceRows(Item item, ItemContext context, Consumer<Record> out) {
    this.item = item;
    this.context = context;
    this.facts = ItemFacts.of(item, context);
    this.out = out;
  }

  /** What is known of the item. */
  ItemFacts facts() {
    return facts;
  }

  /** Somebody whom the header names. */
  void header(Participant participant) {
    Optional<EmailAddress> address = EmailAddress.parse(participant.address());
    Optional<String> name =
        ExchangeAddress.find(participant.address())
            .or(() -> ExchangeAddress.find(participant.raw()));
    if (name.isPresent() && (address.isEmpty() || isEncapsulated(address.get()))) {
      address = EmailAddress.parse(context.addressPairs().get(name.get()));
    }
    if (address.isPresent()) {
      header(participant, IdentifierKind.EMAIL, address.get().address());
    } else if (name.isPresent()) {
      header(participant, IdentifierKind.LEGACY_DN, name.get());
    }
  }

  private static boolean isEncapsulated(EmailAddress address) {
    return address.localPart().startsWith("imceaex-");
  }

  private void header(Participant participant, IdentifierKind kind, String value) {
    boolean isInvited =
        item.kind() == ItemKind.CALENDAR || participant.role() == ParticipantRole.ATTENDEE;
    Exclusion exclusion = isInvited ? Exclusion.CALENDAR_ATTENDEE : Exclusion.HEADER_PARTICIPANT;
    out.accept(
        row(
            id(kind, Segment.HEADER, "header:" + participant.ordinal()),
            kind,
            participant.raw(),
            value,
            null,
            null,
            Segment.HEADER,
            participant.role(),
            null,
            exclusion));
  }

  /**
   * A hit in the text.
   *
   * @param textStart position of the piece that it was found in
   * @param ofPlace the reason that its place gives not to count it; null when it gives none
   */
  void text(Hit hit, long textStart, Segment segment, @Nullable Exclusion ofPlace) {
    long start = textStart + hit.start();
    out.accept(
        row(
            id(hit.kind(), segment, "text:" + start),
            hit.kind(),
            hit.raw(),
            hit.value(),
            start,
            textStart + hit.end(),
            segment,
            null,
            null,
            ExclusionRules.judge(hit, segment, ofPlace, facts)));
  }

  /**
   * A value of a contact record.
   *
   * @param place its order among the values of the item's records
   * @param start position in the text; null when it has none
   */
  void ofRecord(
      Hit hit,
      String place,
      @Nullable Long start,
      Segment segment,
      String contactRecordId,
      @Nullable Exclusion exclusion) {
    out.accept(
        row(
            id(hit.kind(), segment, place),
            hit.kind(),
            hit.raw(),
            hit.value(),
            start,
            start == null ? null : Long.valueOf(start + hit.raw().length()),
            segment,
            null,
            contactRecordId,
            exclusion));
  }

  private String id(IdentifierKind kind, Segment segment, String place) {
    return Hashes.id("occurrence", item.itemId(), kind, segment, place);
  }

  private ContactOccurrence row(
      String id,
      IdentifierKind kind,
      String raw,
      String value,
      @Nullable Long start,
      @Nullable Long end,
      Segment segment,
      @Nullable ParticipantRole role,
      @Nullable String contactRecordId,
      @Nullable Exclusion exclusion) {
    return new ContactOccurrence(
        id,
        item.unitId(),
        item.itemId(),
        kind,
        raw,
        value,
        start,
        end,
        segment,
        role,
        contactRecordId,
        exclusion == null ? null : exclusion.label());
  }
}
