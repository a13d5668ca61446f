package org.ascertain.contacts;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Nullable;
import org.ascertain.model.Participant;
import org.ascertain.tables.Item;

/**
 * What the exclusion rules ask about an item.
 *
 * @param headerAddresses addresses that its header names, in identity form
 * @param messageIds ids that its header names, lower case, without brackets
 * @param ownDomains domains of the customer
 * @param mailbox the custodian's own address in identity form; null when not known
 */
record ItemFacts(
    Set<String> headerAddresses,
    Set<String> messageIds,
    Set<String> ownDomains,
    @Nullable String mailbox) {
  private static final AsciiSet AROUND_IDS = AsciiSet.of("<> \t\n\u000B\f\r");

  static ItemFacts of(Item item, ItemContext context) {
    Set<String> addresses = new HashSet<>();
    for (Participant participant : item.participants()) {
      identity(participant.address()).ifPresent(addresses::add);
    }
    Set<String> ids = new HashSet<>();
    addId(ids, item.messageId());
    addId(ids, item.inReplyTo());
    item.referenceIds().forEach(id -> addId(ids, id));
    return new ItemFacts(
        addresses, ids, context.ownDomains(), identity(context.mailbox()).orElse(null));
  }

  /** The identity form of an address. */
  static Optional<String> identity(@Nullable String address) {
    return EmailAddress.parse(address).map(EmailAddress::identity);
  }

  private static void addId(Set<String> ids, @Nullable String id) {
    if (id != null) {
      ids.add(bare(id).toLowerCase(Locale.ROOT));
    }
  }

  private static String bare(String id) {
    StringBuilder bare = new StringBuilder(id.length());
    for (int i = 0; i < id.length(); i++) {
      if (!AROUND_IDS.has(id.charAt(i))) {
        bare.append(id.charAt(i));
      }
    }
    return bare.toString();
  }
}
