package org.ascertain.duplicates;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Participant;
import org.ascertain.tables.Item;

/**
 * Counts whom a custodian's messages name. The mailbox's own address is the one that more than half
 * of them name, received and sent together, when no other is named as often: a rule that needs no
 * folder names, which differ by language and program.
 */
public final class OwnerTally implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long MIN_SHARE_DIVISOR = 2;

  private final TreeMap<String, Long> messages = new TreeMap<>();
  private long all;

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

  /** Counts messages that name an address. */
  public void add(String address, long count) {
    messages.merge(address, count, Long::sum);
  }

  /** Counts messages, whoever they name. */
  public void addMessages(long count) {
    all += count;
  }

  /** Messages counted. */
  public long messageCount() {
    return all;
  }

  /** The owner's address with its count; empty when none stands out. */
  public Optional<Map.Entry<String, Long>> owner() {
    Map.Entry<String, Long> best = null;
    boolean isTied = false;
    for (Map.Entry<String, Long> entry : messages.entrySet()) {
      if (best == null || entry.getValue() > best.getValue()) {
        best = entry;
        isTied = false;
      } else if (entry.getValue().equals(best.getValue())) {
        isTied = true;
      }
    }
    boolean isOwner = best != null && !isTied && best.getValue() * MIN_SHARE_DIVISOR > all;
    return isOwner ? Optional.of(Map.entry(best.getKey(), best.getValue())) : Optional.empty();
  }
}
