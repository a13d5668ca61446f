package org.ascertain.contacts;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.ascertain.model.Holder;
import org.ascertain.model.Nullable;

/**
 * What is known around an item when contact data is looked for in it.
 *
 * @param numbers how phone numbers without a country code are read
 * @param ownDomains domains of the customer
 * @param mailbox the custodian's own address, canonical; null when not known
 * @param holder who holds what the item holds
 * @param thirdPartyId the third party, when it is the holder; null otherwise
 * @param shownAt when the item is shown to have been held: its family was sent then; null when not
 *     known
 * @param repeatedTexts hashes of the paragraphs that end many messages of the matter
 * @param addressPairs SMTP addresses by X.500 address, lower case
 * @param content whether the item's own content is still to be read
 */
public record ItemContext(
    PhoneNumbers numbers,
    Set<String> ownDomains,
    @Nullable String mailbox,
    Holder holder,
    @Nullable String thirdPartyId,
    @Nullable Instant shownAt,
    Set<String> repeatedTexts,
    Map<String, String> addressPairs,
    Content content)
    implements Serializable {
  /** What of an item this room reads. */
  public enum Content {
    /** Its text. */
    READ,

    /** Nothing: other rows hold its contacts, such as the records of an export or its cards. */
    HELD_ELSEWHERE
  }

  /** Nothing known: numbers of the United States, no customer. */
  public static ItemContext unknown() {
    return new ItemContext(
        PhoneNumbers.of(null),
        Set.of(),
        null,
        Holder.CUSTOMER,
        null,
        null,
        Set.of(),
        Map.of(),
        Content.READ);
  }
}
