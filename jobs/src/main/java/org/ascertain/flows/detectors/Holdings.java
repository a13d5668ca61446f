package org.ascertain.flows.detectors;

import java.time.Instant;
import java.util.List;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.HeldContact;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Nullable;

/**
 * What a mailbox's address book is known to have held at a time: contacts that people entered, not
 * those that software made, and each only from the day on which it is shown to be there.
 */
final class Holdings {
  private Holdings() {}

  /** The contacts held then; a mailbox that is not known takes all of the customer. */
  static List<HeldContact> at(
      @Nullable Instant at, @Nullable String mailbox, CustomerEvidence evidence) {
    return evidence.heldContacts().stream()
        .filter(contact -> !contact.isAutoCreated())
        .filter(contact -> isOf(contact, mailbox))
        .filter(
            contact ->
                at != null && contact.heldFromAt() != null && !contact.heldFromAt().isAfter(at))
        .toList();
  }

  /** One place that shows the holding. */
  static List<EvidenceRef> evidence(List<HeldContact> held) {
    return held.stream().map(HeldContact::evidence).limit(1).toList();
  }

  private static boolean isOf(HeldContact contact, @Nullable String mailbox) {
    return mailbox == null || mailbox.equals(contact.mailbox());
  }
}
