package org.ascertain.persons;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;

/**
 * An identifier in a contact record.
 *
 * @param recordId the record; records that say the same are one
 * @param key the identifier
 * @param recordName the record's name, folded; null when none
 * @param name the identifier's own name, folded; null when none
 * @param suppression why the identifier joins nobody; null when it does
 * @param itemId an item that shows the record
 */
public record RecordMember(
    @Doc("The record; records that say the same are one.") String recordId,
    @Doc("The identifier.") String key,
    @Doc("The record's name, folded; null when none.") @Nullable String recordName,
    @Doc("The identifier's own name, folded; null when none.") @Nullable String name,
    @Doc("Why the identifier joins nobody; null when it does.") @Nullable Suppression suppression,
    @Doc("An item that shows the record.") String itemId)
    implements Serializable {}
