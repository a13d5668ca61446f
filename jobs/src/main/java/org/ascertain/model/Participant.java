package org.ascertain.model;

import java.io.Serializable;

/**
 * Somebody named in a header of a message or a calendar entry.
 *
 * @param role the header
 * @param ordinal position within the item, from 0, over all roles
 * @param name display name, decoded
 * @param address address in canonical form, or the legacy distinguished name, null when none
 * @param raw the words of the header, as they stand
 */
public record Participant(
    @Doc("The header that names the participant.") ParticipantRole role,
    @Doc("Position within the item, from 0, over all roles.") int ordinal,
    @Doc("Display name, decoded; null when there is none.") @Nullable String name,
    @Doc("Address in canonical form, lower case; null when there is none.") @Nullable
        String address,
    @Doc("The words of the header as they stand.") String raw)
    implements Serializable {}
