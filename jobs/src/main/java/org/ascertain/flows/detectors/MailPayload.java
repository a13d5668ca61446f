package org.ascertain.flows.detectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.MessageCopy;
import org.ascertain.flows.evidence.PersonKeys;
import org.ascertain.flows.evidence.TouchedContact;
import org.ascertain.matter.DetectorSettings;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.ItemKind;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.Item;

/**
 * The people whose contact data a message carries: all parts that bear contact data are one
 * payload. Structured parts (cards, tables, lists) count from the first person; running text counts
 * only from the body threshold of addresses that are not its own header. Addresses of functions are
 * no persons, and people of the customer's own organisation are no contacts.
 */
final class MailPayload {
  private final Map<String, CarriedPerson> persons = new LinkedHashMap<>();
  private final CustomerEvidence evidence;
  private final DetectorSettings settings;

  /** The payload of all copies of a message. */
  MailPayload(MessageEvent event, CustomerEvidence evidence, DetectorSettings settings) {
    this.evidence = evidence;
    this.settings = settings;
    event.copies().forEach(this::addCopy);
  }

  /** The people who are not excluded, in order. */
  List<CarriedPerson> persons(Predicate<String> isExcludedAddress) {
    return persons.values().stream()
        .filter(person -> !person.isExcluded(isExcludedAddress))
        .toList();
  }

  /** Whether it carries anybody at all. */
  boolean isEmpty() {
    return persons.isEmpty();
  }

  private void addCopy(MessageCopy copy) {
    Map<String, Item> items = new LinkedHashMap<>();
    copy.parts().forEach(part -> items.put(part.itemId(), part));
    for (Item part : copy.parts()) {
      List<ContactRecord> records =
          copy.contactRecords().stream()
              .filter(record -> record.itemId().equals(part.itemId()))
              .filter(record -> record.exclusionReason() == null)
              .toList();
      List<ContactOccurrence> mentions =
          copy.occurrences().stream()
              .filter(mention -> mention.itemId().equals(part.itemId()))
              .filter(mention -> mention.kind() == IdentifierKind.EMAIL)
              .toList();
      addPart(part, records, mentions);
    }
  }

  private void addPart(Item part, List<ContactRecord> records, List<ContactOccurrence> mentions) {
    boolean isBody = part.kind() == ItemKind.MESSAGE;
    Set<String> header = isBody ? header(part) : Set.of();
    Set<String> addresses = new LinkedHashSet<>();
    mentions.forEach(mention -> addresses.add(mention.value()));
    if (isBody) {
      records.forEach(record -> addresses.addAll(record.emails()));
    }
    addresses.removeAll(header);
    boolean isTextBulk = addresses.size() >= settings.bodyThreshold();
    if (!isBody || isTextBulk) {
      records.stream()
          .filter(r -> !header.containsAll(r.emails()) || r.emails().isEmpty())
          .forEach(record -> addRecord(part, record));
    }
    if (isTextBulk) {
      mentions.stream()
          .filter(mention -> !header.contains(mention.value()))
          .forEach(mention -> addMention(part, mention));
    }
  }

  private void addRecord(Item part, ContactRecord record) {
    PersonKeys keys = evidence.persons();
    if (isFunction(record)) {
      return;
    }
    CarriedPerson person = person(keys.keyOf(record));
    person.add(
        record.emails(),
        place(part),
        new TouchedContact(
            record.contactRecordId(), null, keys.personOf(record), TouchedContact.PLAIN));
  }

  private void addMention(Item part, ContactOccurrence mention) {
    if (isRole(mention.value())) {
      return;
    }
    PersonKeys keys = evidence.persons();
    CarriedPerson person = person(keys.keyOf(mention.value()));
    person.add(
        List.of(mention.value()),
        place(part),
        new TouchedContact(
            null, mention.occurrenceId(), keys.personOf(mention.value()), TouchedContact.PLAIN));
  }

  private CarriedPerson person(String key) {
    return persons.computeIfAbsent(key, CarriedPerson::new);
  }

  private static EvidenceRef place(Item part) {
    return new EvidenceRef(part.itemId(), part.locator(), part.sourceKind());
  }

  private static Set<String> header(Item message) {
    Set<String> header = new LinkedHashSet<>();
    message.participants().stream()
        .map(participant -> participant.address())
        .filter(address -> address != null)
        .forEach(header::add);
    return header;
  }

  private static boolean isFunction(ContactRecord record) {
    List<String> strong = new ArrayList<>(record.emails());
    return record.phones().isEmpty()
        && !strong.isEmpty()
        && record.fullName() == null
        && strong.stream().allMatch(MailPayload::isRole);
  }

  private static boolean isRole(String address) {
    return EmailAddress.parse(address).filter(EmailAddress::isRole).isPresent();
  }
}
