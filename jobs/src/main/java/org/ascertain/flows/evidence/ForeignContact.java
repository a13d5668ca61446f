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
 * @param sourceId the file that holds it
 * @param sourceKind the kind of source
 * @param producedAt time that the load file gives the produced document; null without one
 */
public record ForeignContact(
    ContactRecord contact, String sourceId, SourceKind sourceKind, @Nullable Instant producedAt)
    implements Serializable {

  /** When the third party is shown to hold it: as the load file says, else as the record does. */
  public @Nullable Instant shownAt() {
    return producedAt != null ? producedAt : contact.heldFromAt();
  }

  /** What tells one document, or the documents of one date, from others of the third party. */
  public String document() {
    return producedAt != null ? producedAt.toString() : sourceId;
  }
}
