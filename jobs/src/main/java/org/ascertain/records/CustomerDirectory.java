package org.ascertain.records;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Nullable;
import org.ascertain.tables.FrameCustomer;

/**
 * Who owns which tenant and which domain, as the frame says. A domain that lies below a verified
 * one belongs to the same customer, the longest verified one first; a name of one label, and one
 * that two customers claim, decides nothing.
 */
public final class CustomerDirectory implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Marks what two customers claim. */
  private static final String DISPUTED = "";

  private final Map<String, String> byTenant = new HashMap<>();
  private final Map<String, String> byDomain = new HashMap<>();

  private CustomerDirectory() {}

  /** The directory of a frame; empty when there is none. */
  public static CustomerDirectory of(Collection<FrameCustomer> frame) {
    CustomerDirectory directory = new CustomerDirectory();
    for (FrameCustomer customer : frame) {
      String id = customer.customerId();
      customer.tenantIds().forEach(tenant -> claim(directory.byTenant, tenant, id));
      customer.domains().stream()
          .filter(domain -> domain.indexOf('.') > 0)
          .forEach(domain -> claim(directory.byDomain, domain, id));
    }
    return directory;
  }

  /** The customer that a tenant id belongs to. */
  public Optional<String> ofTenant(@Nullable String tenantId) {
    return tenantId == null ? Optional.empty() : find(byTenant, key(tenantId));
  }

  /** The customer that an address or user principal name belongs to, by its domain. */
  public Optional<String> ofAddress(@Nullable String address) {
    return EmailAddress.parse(address).flatMap(parsed -> ofDomain(parsed.domain()));
  }

  /** The customer that a domain or host belongs to. */
  public Optional<String> ofDomain(@Nullable String domain) {
    String rest = domain == null ? "" : key(domain);
    while (rest.indexOf('.') > 0) {
      Optional<String> owner = find(byDomain, rest);
      if (byDomain.containsKey(rest)) {
        return owner;
      }
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return Optional.empty();
  }

  private static Optional<String> find(Map<String, String> owners, String key) {
    return Optional.ofNullable(owners.get(key)).filter(owner -> !owner.equals(DISPUTED));
  }

  private static void claim(Map<String, String> owners, String name, String customerId) {
    owners.merge(key(name), customerId, (one, other) -> one.equals(other) ? one : DISPUTED);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
