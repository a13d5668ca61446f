package org.ascertain.flows.evidence;

import java.io.Serializable;
import java.time.Instant;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.ContactRecord;

/**
 * A contact record that a third party keeps outside of messages: its own files, produced.
 *
 * @param contact the record
 * @param sourceKind the kind of source
 * @param shownAt time at which the third party is shown to hold it: of the record, else of the load
 *     file's row; null when unknown
 */
public record ForeignContact(
    ContactRecord contact, SourceKind sourceKind, @Nullable Instant shownAt)
    implements Serializable {}
