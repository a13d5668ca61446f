package org.ascertain.flows.evidence;

import java.io.Serializable;
import java.time.Instant;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Nullable;

/**
 * A contact in an address book of the customer: not one that came in the attachment of a message.
 *
 * @param contactRecordId the record
 * @param mailbox the mailbox; null when unknown
 * @param folder the folder; null when none
 * @param heldFromAt earliest time at which it is shown to be held; null when unknown
 * @param isAutoCreated whether software made it
 * @param personId the person; null when not resolved
 * @param evidence where it stands
 */
public record HeldContact(
    String contactRecordId,
    @Nullable String mailbox,
    @Nullable String folder,
    @Nullable Instant heldFromAt,
    boolean isAutoCreated,
    @Nullable String personId,
    EvidenceRef evidence)
    implements Serializable {}
