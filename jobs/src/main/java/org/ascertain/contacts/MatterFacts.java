package org.ascertain.contacts;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ascertain.contacts.ItemContext.Content;
import org.ascertain.model.Hashes;
import org.ascertain.model.Holder;
import org.ascertain.model.Nullable;
import org.ascertain.model.Side;
import org.ascertain.tables.AddressPair;
import org.ascertain.tables.FrameCustomer;
import org.ascertain.tables.Item;
import org.ascertain.tables.MailboxOwner;
import org.ascertain.tables.RepeatedText;
import org.ascertain.tables.Source;

/** What the rules need from the whole matter, small enough to be sent to every task. */
public final class MatterFacts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<String, HashSet<String>> domains = new TreeMap<>();
  private final TreeMap<String, String> countries = new TreeMap<>();
  private final TreeMap<String, String> recipients = new TreeMap<>();
  private final TreeMap<String, String> mailboxes = new TreeMap<>();
  private final HashSet<String> repeatedTexts = new HashSet<>();
  private final TreeMap<String, String> addressPairs = new TreeMap<>();

  /** Adds the customers. */
  public MatterFacts customers(List<FrameCustomer> customers) {
    for (FrameCustomer customer : customers) {
      HashSet<String> own = new HashSet<>();
      customer.domains().forEach(domain -> own.add(domain.strip().toLowerCase(Locale.ROOT)));
      domains.put(customer.customerId(), own);
      if (customer.country() != null) {
        countries.put(customer.customerId(), customer.country());
      }
    }
    return this;
  }

  /** Adds the sources that a third party kept. */
  public MatterFacts sources(List<Source> sources) {
    for (Source source : sources) {
      if (source.side() == Side.RECIPIENT) {
        recipients.put(
            source.sourceId(), source.thirdPartyId() == null ? "" : source.thirdPartyId());
      }
    }
    return this;
  }

  /** Adds the custodians' own addresses. */
  public MatterFacts owners(List<MailboxOwner> owners) {
    owners.forEach(
        owner -> mailboxes.put(key(owner.customerId(), owner.custodian()), owner.address()));
    return this;
  }

  /** Adds the texts that end many messages. */
  public MatterFacts repeatedTexts(List<RepeatedText> texts) {
    texts.forEach(text -> repeatedTexts.add(text.textSha256()));
    return this;
  }

  /** Adds the address pairs: the one that most items show, the smaller one of equals. */
  public MatterFacts addressPairs(List<AddressPair> pairs) {
    Map<String, AddressPair> best = new TreeMap<>();
    for (AddressPair pair : pairs) {
      best.merge(pair.legacyDn(), pair, MatterFacts::better);
    }
    best.forEach((name, pair) -> addressPairs.put(name, pair.address()));
    return this;
  }

  private static AddressPair better(AddressPair left, AddressPair right) {
    if (left.itemCount() != right.itemCount()) {
      return left.itemCount() > right.itemCount() ? left : right;
    }
    return left.address().compareTo(right.address()) <= 0 ? left : right;
  }

  /**
   * What is known around an item.
   *
   * @param shownAt when its family was sent; null when not known
   */
  public ItemContext around(Item item, @Nullable Instant shownAt, Content content) {
    String customer = item.customerId() == null ? "" : item.customerId();
    String thirdParty = recipients.get(item.sourceId());
    boolean isThirdParty = thirdParty != null;
    return new ItemContext(
        PhoneNumbers.of(countries.get(customer)),
        domains.getOrDefault(customer, new HashSet<>()),
        mailboxes.get(key(item.customerId(), item.custodian())),
        isThirdParty ? Holder.THIRD_PARTY : Holder.CUSTOMER,
        isThirdParty && !thirdParty.isEmpty() ? thirdParty : null,
        shownAt,
        repeatedTexts,
        addressPairs,
        content);
  }

  /** A hash of all of it: rows found under other facts are found again. */
  public String digest() {
    Set<String> ownDomains = new TreeSet<>();
    domains.forEach((customer, own) -> ownDomains.add(customer + "=" + new TreeSet<>(own)));
    return Hashes.id(
        "matter-facts",
        ownDomains,
        countries,
        recipients,
        mailboxes,
        new TreeSet<>(repeatedTexts),
        addressPairs);
  }

  private static String key(@Nullable String customer, @Nullable String custodian) {
    return (customer == null ? "" : customer) + "\n" + (custodian == null ? "" : custodian);
  }
}
