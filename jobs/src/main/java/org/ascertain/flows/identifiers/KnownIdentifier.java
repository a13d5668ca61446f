package org.ascertain.flows.identifiers;

import java.io.Serializable;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;

/**
 * An identifier that a customer holds.
 *
 * @param customerId the customer
 * @param kind EMAIL or PHONE
 * @param value canonical form
 * @param raw as it stands; null when not kept
 * @param contactRecordId the contact record that holds it; null for a mere occurrence
 * @param occurrenceId the occurrence; null when a contact record holds it
 */
public record KnownIdentifier(
    String customerId,
    IdentifierKind kind,
    String value,
    @Nullable String raw,
    @Nullable String contactRecordId,
    @Nullable String occurrenceId)
    implements Serializable {}
