package org.ascertain.duplicates;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.ascertain.model.Nullable;

/**
 * How many of a custodian's messages name an address.
 *
 * @param customerId the customer; null when the sources name none
 * @param custodian the custodian
 * @param address the address; null in the row that counts all messages
 * @param messageCount messages
 */
public record NamedAddress(
    @Nullable String customerId, String custodian, @Nullable String address, long messageCount)
    implements Serializable {
  /** By custodian, then address. */
  static final Comparator<NamedAddress> ORDER =
      Comparator.comparing(NamedAddress::customerId, Comparator.nullsFirst(String::compareTo))
          .thenComparing(NamedAddress::custodian)
          .thenComparing(NamedAddress::address, Comparator.nullsFirst(String::compareTo));

  /** Whether both are of one custodian. */
  boolean isOfSameCustodian(NamedAddress other) {
    return custodian.equals(other.custodian) && Objects.equals(customerId, other.customerId);
  }
}
