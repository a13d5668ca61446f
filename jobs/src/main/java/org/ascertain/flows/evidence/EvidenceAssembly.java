package org.ascertain.flows.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ascertain.flows.identifiers.IdentifierHit;
import org.ascertain.flows.recipients.CustomerIdentity;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.FreeMailDomains;
import org.ascertain.model.Nullable;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.ExportAccount;
import org.ascertain.tables.FrameCustomer;
import org.ascertain.tables.Grant;
import org.ascertain.tables.HttpRequest;
import org.ascertain.tables.Item;
import org.ascertain.tables.MailTrace;
import org.ascertain.tables.PersonIdentifier;
import org.ascertain.tables.PolicyChange;
import org.ascertain.tables.RecipientContact;

/**
 * Puts the rows of one customer, which come in any order, together as evidence in a stable order.
 */
public final class EvidenceAssembly {
  private final Map<Class<?>, List<Record>> rows = new LinkedHashMap<>();

  /** Takes in all rows of the customer. */
  public EvidenceAssembly(Iterator<CustomerRow> all) {
    while (all.hasNext()) {
      Record row = all.next().row();
      rows.computeIfAbsent(row.getClass(), type -> new ArrayList<>()).add(row);
    }
  }

  /** The evidence; the customer is the empty text where no source says. */
  public CustomerEvidence of(String customerId) {
    List<FrameCustomer> frames = list(FrameCustomer.class, FrameCustomer::customerId);
    FrameCustomer frame = frames.isEmpty() ? null : frames.get(0);
    String known = customerId.isEmpty() ? null : customerId;
    CustomerIdentity identity = CustomerIdentity.of(known, frame);
    if (identity.domains().isEmpty()) {
      identity = identity.withDomains(mailboxDomains());
    }
    return new CustomerEvidenceBuilder(identity, frame)
        .addAll(list(Grant.class, Grant::recordId))
        .addAll(list(AuditEvent.class, AuditEvent::recordId))
        .addAll(list(PolicyChange.class, EvidenceAssembly::place))
        .addAll(list(HttpRequest.class, HttpRequest::recordId))
        .addAll(list(MailTrace.class, MailTrace::recordId))
        .addAll(list(MessageAtHand.class, MessageAtHand::messageId))
        .addAll(list(RecipientContact.class, RecipientContact::recordId))
        .addAll(list(ExportAccount.class, ExportAccount::recordId))
        .addAll(list(ForeignContact.class, row -> row.contact().contactRecordId()))
        .addAll(list(HeldContact.class, HeldContact::contactRecordId))
        .addAll(list(IdentifierHit.class, hit -> hit.token() + hit.kind() + hit.value()))
        .addAll(list(PersonIdentifier.class, row -> row.identifier() + row.personId()))
        .addAll(messages())
        .build();
  }

  /**
   * Without a row of the frame, a customer's domains are those of its mailboxes in its own logs.
   */
  private List<String> mailboxDomains() {
    return Stream.of(
            list(Grant.class, Grant::recordId).stream().map(Grant::mailbox),
            list(AuditEvent.class, AuditEvent::recordId).stream().map(AuditEvent::mailbox),
            list(PolicyChange.class, EvidenceAssembly::place).stream().map(PolicyChange::mailbox),
            list(HttpRequest.class, HttpRequest::recordId).stream().map(HttpRequest::mailbox),
            list(MailTrace.class, MailTrace::recordId).stream().map(MailTrace::mailbox))
        .flatMap(mailboxes -> mailboxes)
        .map(EmailAddress::parse)
        .flatMap(Optional::stream)
        .map(EmailAddress::domain)
        .filter(domain -> !FreeMailDomains.contains(domain))
        .distinct()
        .sorted()
        .toList();
  }

  private List<MessageCopy> messages() {
    Map<String, FamilyPlace> places = new LinkedHashMap<>();
    list(FamilyPlace.class, FamilyPlace::familyId)
        .forEach(place -> places.put(place.familyId(), place));
    Map<String, List<Item>> parts = new LinkedHashMap<>();
    Map<String, String> familyOf = new LinkedHashMap<>();
    for (Item item : list(Item.class, EvidenceAssembly::order)) {
      parts.computeIfAbsent(item.familyId(), family -> new ArrayList<>()).add(item);
      familyOf.put(item.itemId(), item.familyId());
    }
    Map<String, List<ContactRecord>> contacts = new LinkedHashMap<>();
    for (ContactRecord contact : list(ContactRecord.class, ContactRecord::contactRecordId)) {
      add(contacts, familyOf.get(contact.itemId()), contact);
    }
    Map<String, List<ContactOccurrence>> mentions = new LinkedHashMap<>();
    for (ContactOccurrence mention :
        list(ContactOccurrence.class, ContactOccurrence::occurrenceId)) {
      add(mentions, familyOf.get(mention.itemId()), mention);
    }
    List<MessageCopy> messages = new ArrayList<>();
    parts.forEach(
        (family, items) -> {
          FamilyPlace place = places.get(family);
          if (place != null && items.get(0).itemId().equals(family)) {
            messages.add(
                new MessageCopy(
                    items.get(0),
                    items,
                    contacts.getOrDefault(family, List.of()),
                    mentions.getOrDefault(family, List.of()),
                    place.side(),
                    place.keptBy(),
                    place.sourcePath(),
                    place.groupIds().stream().sorted().toList()));
          }
        });
    return messages;
  }

  private static <T> void add(Map<String, List<T>> lists, @Nullable String family, T row) {
    if (family != null) {
      lists.computeIfAbsent(family, key -> new ArrayList<>()).add(row);
    }
  }

  private <T extends Record> List<T> list(Class<T> type, Function<T, String> order) {
    return rows.getOrDefault(type, List.of()).stream()
        .map(type::cast)
        .sorted(Comparator.comparing(order))
        .toList();
  }

  /** Families together, the top-level item first. */
  private static String order(Item item) {
    boolean isTop = item.itemId().equals(item.familyId());
    return item.familyId() + (isTop ? "0" : "1") + item.itemId();
  }

  private static String place(PolicyChange change) {
    return String.format(
        Locale.ROOT, "%s#%012d#%s", change.itemId(), change.ordinal(), change.recordId());
  }
}
