package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.ParticipantRole;
import org.ascertain.model.Segment;
import org.ascertain.spark.TableName;

/** An identifier seen somewhere. */
@TableName("contact_occurrences")
@Doc("An identifier seen somewhere.")
public record ContactOccurrence(
    @Doc("The occurrence: a hash of item, kind and place.") String occurrenceId,
    @Doc("Its unit.") String unitId,
    @Doc("Its item.") String itemId,
    @Doc("What it is.") IdentifierKind kind,
    @Doc("As it stands.") String raw,
    @Doc("Canonical form.") String value,
    @Doc("Character position in the text; null outside the text.") @Nullable Long start,
    @Doc("Position after its last character; null outside the text.") @Nullable Long end,
    @Doc("The part of the item.") Segment segment,
    @Doc("The header; null outside headers.") @Nullable ParticipantRole role,
    @Doc("The contact record that it belongs to; null for a mere mention.") @Nullable
        String contactRecordId,
    @Doc("Why it does not count as contact data; null when it does.") @Nullable
        String exclusionReason)
    implements Serializable {}
