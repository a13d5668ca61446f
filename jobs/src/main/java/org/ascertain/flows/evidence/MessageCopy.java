package org.ascertain.flows.evidence;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Nullable;
import org.ascertain.model.Side;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.Item;

/**
 * One copy of a message with all that is attached to it.
 *
 * @param message the top-level item, without its text
 * @param parts the items of the family, the message first, without texts
 * @param contactRecords contact records of the family
 * @param occurrences identifiers of the family that are not excluded and no part of a record
 * @param side who kept this copy
 * @param keptBy the third party that kept it; null unless the side is RECIPIENT
 * @param sourcePath path of the source
 * @param groupIds groups of duplicates to which the message belongs
 */
public record MessageCopy(
    Item message,
    List<Item> parts,
    List<ContactRecord> contactRecords,
    List<ContactOccurrence> occurrences,
    Side side,
    @Nullable String keptBy,
    String sourcePath,
    List<String> groupIds)
    implements Serializable {

  /** When it was sent, else received; null when neither is known. */
  public @Nullable Instant at() {
    return message.sentAt() != null ? message.sentAt() : message.receivedAt();
  }

  /** Where the message stands. */
  public EvidenceRef evidence() {
    return new EvidenceRef(message.itemId(), message.locator(), message.sourceKind());
  }
}
