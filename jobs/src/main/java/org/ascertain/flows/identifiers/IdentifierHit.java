package org.ascertain.flows.identifiers;

import java.io.Serializable;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;

/**
 * An identifier of the customer that equals an observed token in one of its forms.
 *
 * @param customerId the customer
 * @param token the observed token's text
 * @param variant the rule that made the form
 * @param kind what the identifier is
 * @param value its canonical form
 * @param contactRecordId the contact record that holds it; null for a mere occurrence
 * @param occurrenceId the occurrence; null when a contact record holds it
 * @param personId the person; null when not resolved
 */
public record IdentifierHit(
    String customerId,
    String token,
    String variant,
    IdentifierKind kind,
    String value,
    @Nullable String contactRecordId,
    @Nullable String occurrenceId,
    @Nullable String personId)
    implements Serializable {

  /** The same hit with the person behind the identifier, who may be unknown. */
  public IdentifierHit ofPerson(@Nullable String person) {
    return new IdentifierHit(
        customerId,
        token,
        variant,
        kind,
        value,
        contactRecordId,
        occurrenceId,
        personId != null ? personId : person);
  }

  /** Who is meant: the person, else the identifier itself. */
  public String personKey() {
    return personId != null ? personId : kind + ":" + value;
  }

  /** Whether a contact record holds it. */
  public boolean isContactData() {
    return contactRecordId != null;
  }
}
