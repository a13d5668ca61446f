package org.ascertain.duplicates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.ExchangeAddress;
import org.ascertain.model.Participant;
import org.ascertain.tables.Item;

/**
 * Finds SMTP addresses that stand beside an X.500 address for the same participant: what resolves
 * the X.500 address wherever it stands alone.
 */
public final class PairFinder {
  private PairFinder() {}

  /** SMTP address by X.500 address, for the participants of an item that have both. */
  public static Map<String, String> pairs(Item item) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (Participant participant : item.participants()) {
      Optional<String> name = ExchangeAddress.find(participant.raw());
      Optional<EmailAddress> address = EmailAddress.parse(participant.address());
      boolean isPair =
          name.isPresent()
              && address.isPresent()
              && !address.get().localPart().startsWith("imceaex-");
      if (isPair) {
        pairs.putIfAbsent(name.get(), address.get().address());
      }
    }
    return pairs;
  }
}
