package org.ascertain.flows.evidence;

import java.time.Instant;
import java.util.List;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;

/**
 * What one detector found of one event. Findings of the same event become one flow.
 *
 * @param detector the detector
 * @param version its version
 * @param eventKey what makes it the same event as another finding of the same mechanism and
 *     recipient
 * @param mechanism how
 * @param recipient to whom
 * @param actor whose act
 * @param grade strength
 * @param mailbox the mailbox; null when not known or tenant-wide
 * @param occurredAt earliest evidenced transfer or access, else the grant; null when unknown
 * @param hasWindow whether a window belongs to it; a transfer alone is a point
 * @param windowFrom start of the window; null when unknown or without one
 * @param windowTo end of the window, exclusive; null when open or without one
 * @param dataCategories what kind of data
 * @param contactCount contacts touched; null when unknown
 * @param basis the recorded fact on which it could be said to rest
 * @param evidence what shows it, in order
 * @param contacts the contacts touched, in order
 * @param explanation one sentence: the rule and the evidence
 */
public record Finding(
    String detector,
    String version,
    String eventKey,
    Mechanism mechanism,
    Recipient recipient,
    Actor actor,
    Grade grade,
    @Nullable String mailbox,
    @Nullable Instant occurredAt,
    boolean hasWindow,
    @Nullable Instant windowFrom,
    @Nullable Instant windowTo,
    List<String> dataCategories,
    @Nullable Long contactCount,
    AuthorisationBasis basis,
    List<EvidenceRef> evidence,
    List<TouchedContact> contacts,
    String explanation) {

  /** Copies the lists. */
  public Finding {
    dataCategories = List.copyOf(dataCategories);
    evidence = List.copyOf(evidence);
    contacts = List.copyOf(contacts);
  }

  /** Whether the window holds the instant; its unknown ends reach to the ends of time. */
  public boolean isOpenAt(Instant at) {
    return hasWindow
        && (windowFrom == null || !at.isBefore(windowFrom))
        && (windowTo == null || at.isBefore(windowTo));
  }

  /** Whether both may speak of the same mailbox. */
  public boolean mayShareMailbox(Finding other) {
    return mailbox == null || other.mailbox == null || mailbox.equals(other.mailbox);
  }
}
