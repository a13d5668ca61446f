package org.ascertain.flows.recipients;

import java.util.List;
import java.util.Locale;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Nullable;
import org.ascertain.tables.FrameCustomer;

/**
 * What is the customer's own.
 *
 * @param customerId the customer; null for evidence of nobody known
 * @param domains verified domains, lower case
 * @param tenantIds tenants, lower case
 */
public record CustomerIdentity(
    @Nullable String customerId, List<String> domains, List<String> tenantIds) {

  /** Folds case. */
  public CustomerIdentity {
    domains = domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).toList();
    tenantIds = tenantIds.stream().map(tenant -> tenant.toLowerCase(Locale.ROOT)).toList();
  }

  /** A customer as the frame tells it; without a row only the id is known. */
  public static CustomerIdentity of(@Nullable String customerId, @Nullable FrameCustomer frame) {
    return frame == null
        ? new CustomerIdentity(customerId, List.of(), List.of())
        : new CustomerIdentity(customerId, frame.domains(), frame.tenantIds());
  }

  /** The same customer with other domains. */
  public CustomerIdentity withDomains(List<String> others) {
    return new CustomerIdentity(customerId, others, tenantIds);
  }

  /** Whether the domain, or a parent of it, is the customer's. */
  public boolean ownsDomain(String domain) {
    String lower = domain.toLowerCase(Locale.ROOT);
    return domains.stream().anyMatch(own -> lower.equals(own) || lower.endsWith("." + own));
  }

  /** Whether the address lies at a domain of the customer. */
  public boolean ownsAddress(@Nullable String address) {
    return EmailAddress.parse(address).filter(own -> ownsDomain(own.domain())).isPresent();
  }

  /** Whether the tenant is the customer's. */
  public boolean ownsTenant(@Nullable String tenantId) {
    return tenantId != null && tenantIds.contains(tenantId.toLowerCase(Locale.ROOT));
  }
}
