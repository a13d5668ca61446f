package org.ascertain.members;

import java.io.Serializable;
import java.util.List;

/**
 * What was produced for a customer.
 *
 * @param customerId the customer
 * @param coverage its sources by kind
 * @param mailboxCount mailboxes observed
 * @param sourceCount sources received for it
 */
public record CustomerEvidence(
    String customerId, List<SourceCoverage> coverage, long mailboxCount, long sourceCount)
    implements Serializable {
  /** Nothing was produced. */
  static CustomerEvidence none(String customerId) {
    return new CustomerEvidence(customerId, List.of(), 0, 0);
  }
}
