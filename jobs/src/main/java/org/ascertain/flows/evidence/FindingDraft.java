package org.ascertain.flows.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;

/** A finding while a detector writes it down. */
public final class FindingDraft {
  private final Detector detector;
  private final Mechanism mechanism;
  private final Recipient recipient;
  private final String eventKey;
  private final Set<EvidenceRef> evidence = new LinkedHashSet<>();
  private final Set<TouchedContact> contacts = new LinkedHashSet<>();
  private final Set<String> categories = new LinkedHashSet<>();
  private Actor actor = Actor.UNKNOWN;
  private Grade grade = Grade.F;
  private AuthorisationBasis basis = AuthorisationBasis.UNKNOWN;
  private String mailbox;
  private Instant occurredAt;
  private boolean hasWindow;
  private Instant windowFrom;
  private Instant windowTo;
  private Long contactCount;

  /** Begins a finding. */
  public FindingDraft(
      Detector detector, Mechanism mechanism, Recipient recipient, String eventKey) {
    this.detector = detector;
    this.mechanism = mechanism;
    this.recipient = recipient;
    this.eventKey = eventKey;
  }

  /** Whose act, how strong, on what basis. */
  public FindingDraft judged(Actor whose, Grade strength, AuthorisationBasis recorded) {
    this.actor = whose;
    this.grade = strength;
    this.basis = recorded;
    return this;
  }

  /** When, and from which mailbox. */
  public FindingDraft at(@Nullable Instant instant, @Nullable String from) {
    this.occurredAt = instant;
    this.mailbox = from;
    return this;
  }

  /** During which window; null ends are unknown or open. */
  public FindingDraft during(@Nullable Instant from, @Nullable Instant to) {
    this.hasWindow = true;
    this.windowFrom = from;
    this.windowTo = to;
    return this;
  }

  /** What kind of data. */
  public FindingDraft data(Collection<String> kinds) {
    categories.addAll(kinds);
    return this;
  }

  /** How many contacts; null when unknown. */
  public FindingDraft counted(@Nullable Long count) {
    this.contactCount = count;
    return this;
  }

  /** Adds what shows it. */
  public FindingDraft shownBy(Collection<EvidenceRef> refs) {
    evidence.addAll(refs);
    return this;
  }

  /** Adds contacts that it touched. */
  public FindingDraft touching(Collection<TouchedContact> touched) {
    contacts.addAll(touched);
    return this;
  }

  /** The finding, with its sentence. */
  public Finding saying(String explanation) {
    return new Finding(
        detector.id(),
        detector.version(),
        eventKey,
        mechanism,
        recipient,
        actor,
        grade,
        mailbox,
        occurredAt,
        hasWindow,
        windowFrom,
        windowTo,
        List.copyOf(categories),
        contactCount,
        basis,
        new ArrayList<>(evidence),
        contacts.stream().sorted(TouchedContact.ORDER).toList(),
        explanation);
  }
}
