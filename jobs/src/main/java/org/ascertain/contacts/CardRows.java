package org.ascertain.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.ascertain.contacts.ContactCard.Place;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Hashes;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.Item;

/** Makes the rows of the contacts of one item: a record each, and an occurrence per value. */
final class CardRows {
  private final Item item;
  private final ItemContext context;
  private final OccurrenceRows occurrences;
  private final Consumer<Record> out;
  private int ordinal;

  CardRows(Item item, ItemContext context, OccurrenceRows occurrences, Consumer<Record> out) {
    this.item = item;
    this.context = context;
    this.occurrences = occurrences;
    this.out = out;
  }

  /** Adds a contact; one without any identifier that can be read leaves no row. */
  void add(ContactCard card) {
    List<Value> values = values(card);
    if (values.isEmpty() && (card.fullName() == null || !card.isContact())) {
      return;
    }
    String id = Hashes.id("contact-record", item.itemId(), ordinal);
    Exclusion ofRecord = exclusion(values);
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      Exclusion exclusion = ofRecord == null ? value.exclusion() : ofRecord;
      occurrences.ofRecord(
          value.hit(), "record:" + ordinal + ":" + i, value.start(), card.segment(), id, exclusion);
    }
    out.accept(record(id, card, values, ofRecord));
    ordinal++;
  }

  private record Value(Hit hit, @Nullable Long start, @Nullable Exclusion exclusion) {}

  private List<Value> values(ContactCard card) {
    List<Value> values = new ArrayList<>();
    for (Place place : card.emails()) {
      EmailAddress.parse(place.text())
          .ifPresent(address -> values.add(value(IdentifierKind.EMAIL, place, address.address())));
    }
    for (Place place : card.phones()) {
      context
          .numbers()
          .canonical(place.text())
          .ifPresent(number -> values.add(value(IdentifierKind.PHONE, place, number)));
    }
    for (Place place : card.socialIds()) {
      values.add(value(IdentifierKind.SOCIAL, place, place.text()));
    }
    return values;
  }

  private Value value(IdentifierKind kind, Place place, String canonical) {
    Hit hit = new Hit(kind, 0, place.text().length(), place.text(), canonical, null);
    return new Value(
        hit,
        place.start(),
        ExclusionRules.judge(hit, org.ascertain.model.Segment.TABLE, null, occurrences.facts()));
  }

  /** A record is left out as a whole when software made it or all its addresses are left out. */
  private @Nullable Exclusion exclusion(List<Value> values) {
    if (AutoCreated.isFolder(item.folder())) {
      return Exclusion.AUTO_CREATED;
    }
    List<Exclusion> ofEmails =
        values.stream()
            .filter(value -> value.hit().kind() == IdentifierKind.EMAIL)
            .map(Value::exclusion)
            .toList();
    boolean isAllExcluded = !ofEmails.isEmpty() && ofEmails.stream().allMatch(Objects::nonNull);
    return isAllExcluded ? ofEmails.get(0) : null;
  }

  private ContactRecord record(
      String id, ContactCard card, List<Value> values, @Nullable Exclusion exclusion) {
    return new ContactRecord(
        id,
        item.unitId(),
        item.itemId(),
        ordinal,
        item.locator(),
        context.holder(),
        item.customerId(),
        context.mailbox(),
        context.thirdPartyId(),
        card.fullName(),
        card.organization(),
        card.title(),
        distinct(values, IdentifierKind.EMAIL),
        distinct(values, IdentifierKind.PHONE),
        card.postal(),
        distinct(values, IdentifierKind.SOCIAL),
        item.folder(),
        AutoCreated.isFolder(item.folder()),
        heldFrom(card.heldFromAt()),
        exclusion == null ? null : exclusion.label());
  }

  /** The earlier of what the entry says and what its message shows. */
  private @Nullable Instant heldFrom(@Nullable Instant ofEntry) {
    Instant shown = context.shownAt();
    if (ofEntry == null || shown == null) {
      return ofEntry == null ? shown : ofEntry;
    }
    return ofEntry.isBefore(shown) ? ofEntry : shown;
  }

  private static List<String> distinct(List<Value> values, IdentifierKind kind) {
    Set<String> distinct = new LinkedHashSet<>();
    values.stream()
        .filter(value -> value.hit().kind() == kind)
        .forEach(value -> distinct.add(value.hit().value()));
    return List.copyOf(distinct);
  }
}
