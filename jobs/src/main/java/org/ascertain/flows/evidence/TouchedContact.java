package org.ascertain.flows.evidence;

import java.util.Comparator;
import org.ascertain.flows.identifiers.IdentifierHit;
import org.ascertain.model.Nullable;

/**
 * A contact that an event touched.
 *
 * @param contactRecordId the contact record; null for a mere occurrence or a plain value
 * @param occurrenceId the occurrence; null likewise
 * @param personId the person; null when not resolved
 * @param matchVariant how it was matched: PLAIN or the rule of the hash
 */
public record TouchedContact(
    @Nullable String contactRecordId,
    @Nullable String occurrenceId,
    @Nullable String personId,
    String matchVariant) {
  /** The match of a plain value. */
  public static final String PLAIN = "PLAIN";

  /** By record, occurrence, person, variant. */
  public static final Comparator<TouchedContact> ORDER =
      Comparator.comparing(TouchedContact::contactRecordId, nullsLast())
          .thenComparing(TouchedContact::occurrenceId, nullsLast())
          .thenComparing(TouchedContact::personId, nullsLast())
          .thenComparing(TouchedContact::matchVariant);

  /** The contact behind a hit. */
  public static TouchedContact of(IdentifierHit hit) {
    String variant = hit.variant().startsWith("plain(") ? PLAIN : hit.variant();
    return new TouchedContact(hit.contactRecordId(), hit.occurrenceId(), hit.personId(), variant);
  }

  private static Comparator<String> nullsLast() {
    return Comparator.nullsLast(Comparator.naturalOrder());
  }
}
