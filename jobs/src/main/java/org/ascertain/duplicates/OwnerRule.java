package org.ascertain.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Participant;
import org.ascertain.tables.Item;
import org.ascertain.tables.MailboxOwner;

/**
 * Finds a custodian's own address: the one that more than half of the custodian's messages name,
 * received and sent together, when no other is named as often. The rule needs no folder names,
 * which differ by language and program; a mailbox with a single correspondent has no answer.
 */
public final class OwnerRule {
  private OwnerRule() {}

  /** The addresses that a message names, each once. */
  public static Set<String> addresses(Item message) {
    Set<String> addresses = new LinkedHashSet<>();
    for (Participant participant : message.participants()) {
      EmailAddress.parse(participant.address())
          .map(EmailAddress::address)
          .ifPresent(addresses::add);
    }
    EmailAddress.parse(message.metadata().get("Delivered-To"))
        .map(EmailAddress::address)
        .ifPresent(addresses::add);
    return addresses;
  }

  /** The owners, of counts that hold a row without an address for each custodian. */
  public static List<MailboxOwner> owners(Collection<NamedAddress> counts) {
    List<NamedAddress> ordered = new ArrayList<>(counts);
    ordered.sort(NamedAddress.ORDER);
    List<MailboxOwner> owners = new ArrayList<>();
    int first = 0;
    for (int next = 1; next <= ordered.size(); next++) {
      if (next == ordered.size() || !ordered.get(next).isOfSameCustodian(ordered.get(first))) {
        owner(ordered.subList(first, next)).ifPresent(owners::add);
        first = next;
      }
    }
    return owners;
  }

  private static Optional<MailboxOwner> owner(List<NamedAddress> counts) {
    NamedAddress all = counts.get(0);
    long most = 0;
    NamedAddress best = null;
    for (NamedAddress count : counts.subList(1, counts.size())) {
      if (count.messageCount() > most) {
        most = count.messageCount();
        best = count;
      } else if (count.messageCount() == most) {
        best = null;
      }
    }
    return best == null || 2 * most <= all.messageCount()
        ? Optional.empty()
        : Optional.of(
            new MailboxOwner(
                all.customerId(), all.custodian(), best.address(), most, all.messageCount()));
  }
}
