package org.ascertain.flows.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascertain.flows.identifiers.IdentifierHit;
import org.ascertain.flows.recipients.CustomerIdentity;
import org.ascertain.model.Nullable;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.ExportAccount;
import org.ascertain.tables.FrameCustomer;
import org.ascertain.tables.Grant;
import org.ascertain.tables.HttpRequest;
import org.ascertain.tables.MailTrace;
import org.ascertain.tables.PersonIdentifier;
import org.ascertain.tables.PolicyChange;
import org.ascertain.tables.RecipientContact;

/**
 * The evidence of one customer that may show a flow: rows that were selected beforehand, each list
 * in a stable order, repeats left out.
 */
public final class CustomerEvidence {
  private final CustomerIdentity customer;
  private final FrameCustomer frame;
  private final Map<Class<?>, List<?>> rows;
  private final Map<String, List<IdentifierHit>> hitsByToken = new LinkedHashMap<>();
  private final Map<String, AuditEvent> eventByPlace = new LinkedHashMap<>();
  private final PersonKeys persons;

  CustomerEvidence(
      CustomerIdentity customer, @Nullable FrameCustomer frame, Map<Class<?>, List<?>> rows) {
    this.customer = customer;
    this.frame = frame;
    this.rows = rows;
    this.persons = new PersonKeys(list(PersonIdentifier.class));
    for (IdentifierHit hit : list(IdentifierHit.class)) {
      hitsByToken
          .computeIfAbsent(hit.token(), token -> new ArrayList<>())
          .add(hit.ofPerson(persons.personOf(hit.value())));
    }
    auditEvents().forEach(event -> eventByPlace.put(place(event.itemId(), event.ordinal()), event));
  }

  /** What is the customer's own. */
  public CustomerIdentity customer() {
    return customer;
  }

  /** The customer as the frame tells it; empty when the frame does not list it. */
  public Optional<FrameCustomer> frame() {
    return Optional.ofNullable(frame);
  }

  /** Who is meant by identifiers. */
  public PersonKeys persons() {
    return persons;
  }

  /** Permissions of applications. */
  public List<Grant> grants() {
    return list(Grant.class);
  }

  /** Audit events. */
  public List<AuditEvent> auditEvents() {
    return list(AuditEvent.class);
  }

  /** The audit event that stands at the same place as another record. */
  public Optional<AuditEvent> auditEventAt(String itemId, long ordinal) {
    return Optional.ofNullable(eventByPlace.get(place(itemId, ordinal)));
  }

  /** Settings made or changed. */
  public List<PolicyChange> policyChanges() {
    return list(PolicyChange.class);
  }

  /** Requests to hosts that are not the customer's own. */
  public List<HttpRequest> requests() {
    return list(HttpRequest.class);
  }

  /** Rows of message traces. */
  public List<MailTrace> mailTraces() {
    return list(MailTrace.class);
  }

  /** Contacts in third parties' own records. */
  public List<RecipientContact> recipientContacts() {
    return list(RecipientContact.class);
  }

  /** Addresses by which the exports of third parties name their owners. */
  public List<ExportAccount> exportAccounts() {
    return list(ExportAccount.class);
  }

  /** Messages of the traces whose content is at hand. */
  public List<MessageAtHand> messagesAtHand() {
    return list(MessageAtHand.class);
  }

  /** Messages that carry contact data, came from a network, or were kept by a recipient. */
  public List<MessageCopy> messages() {
    return list(MessageCopy.class);
  }

  /** Contacts of address books. */
  public List<HeldContact> heldContacts() {
    return list(HeldContact.class);
  }

  /** Contact records that third parties keep outside of messages. */
  public List<ForeignContact> foreignContacts() {
    return list(ForeignContact.class);
  }

  /** The customer's identifiers that are a form of an observed token; empty when none is. */
  public List<IdentifierHit> hits(String token) {
    return hitsByToken.getOrDefault(token, List.of());
  }

  @SuppressWarnings("unchecked") // the builder keys each list by the class of its elements
  private <T> List<T> list(Class<T> type) {
    return (List<T>) rows.getOrDefault(type, List.of());
  }

  private static String place(String itemId, long ordinal) {
    return itemId + "#" + ordinal;
  }
}
