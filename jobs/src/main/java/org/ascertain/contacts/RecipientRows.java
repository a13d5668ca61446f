package org.ascertain.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ascertain.model.Hashes;
import org.ascertain.model.Holder;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.Segment;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.RecipientContact;

/**
 * Makes contact records of the contacts in a third party's own records. A repeat leaves no row: its
 * first says the same.
 */
public final class RecipientRows {
  private RecipientRows() {}

  /** Hands over the record of a contact and its occurrences. */
  public static void write(RecipientContact contact, Consumer<Record> out) {
    if (contact.repeatsRecordId() != null) {
      return;
    }
    String id = Hashes.id("contact-record", contact.recordId());
    out.accept(record(id, contact));
    distinct(contact.emails())
        .forEach(email -> out.accept(occurrence(id, contact, IdentifierKind.EMAIL, email)));
    distinct(contact.phones())
        .forEach(phone -> out.accept(occurrence(id, contact, IdentifierKind.PHONE, phone)));
  }

  private static Set<String> distinct(Iterable<String> values) {
    Set<String> distinct = new TreeSet<>();
    values.forEach(distinct::add);
    return distinct;
  }

  private static ContactOccurrence occurrence(
      String recordId, RecipientContact contact, IdentifierKind kind, String value) {
    return new ContactOccurrence(
        Hashes.id("occurrence", contact.recordId(), kind, value),
        contact.unitId(),
        contact.itemId(),
        kind,
        value,
        value,
        null,
        null,
        Segment.TABLE,
        null,
        recordId,
        null);
  }

  private static ContactRecord record(String id, RecipientContact contact) {
    return new ContactRecord(
        id,
        contact.unitId(),
        contact.itemId(),
        Math.toIntExact(contact.ordinal()),
        contact.locator(),
        Holder.THIRD_PARTY,
        contact.customerId(),
        contact.mailbox(),
        contact.thirdPartyId(),
        contact.fullName(),
        null,
        null,
        contact.emails(),
        contact.phones(),
        null,
        List.of(),
        null,
        false,
        heldFrom(contact),
        null);
  }

  private static @Nullable Instant heldFrom(RecipientContact contact) {
    return contact.firstImportAt() == null ? contact.occurredAt() : contact.firstImportAt();
  }
}
