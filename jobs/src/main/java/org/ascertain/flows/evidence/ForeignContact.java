package org.ascertain.flows.evidence;

import java.io.Serializable;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.ContactRecord;

/**
 * A contact record that a third party keeps outside of messages: its own files, produced.
 *
 * @param contact the record
 * @param sourceKind the kind of source
 * @param sourceId the source
 */
public record ForeignContact(ContactRecord contact, SourceKind sourceKind, String sourceId)
    implements Serializable {}
