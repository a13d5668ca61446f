package org.ascertain.flows.detectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.DetectorContext;
import org.ascertain.flows.recipients.Recipient;

/** The outside organisations to which a message was addressed, each with its addresses. */
final class MailRecipients {
  private MailRecipients() {}

  /** By organisation, in the order of the header; the customer's own and free mail left out. */
  static Map<Recipient, List<String>> of(
      MessageEvent event, CustomerEvidence evidence, DetectorContext context) {
    Map<String, Recipient> byKey = new LinkedHashMap<>();
    Map<Recipient, List<String>> addresses = new LinkedHashMap<>();
    for (String address : event.recipients()) {
      Optional<Recipient> found =
          context.resolver().ofAddress(address, event.at(), evidence.customer());
      if (found.filter(Recipient::isOutside).isPresent()) {
        Recipient first = byKey.computeIfAbsent(found.get().key(), key -> found.get());
        addresses.computeIfAbsent(first, recipient -> new ArrayList<>()).add(address);
      }
    }
    return addresses;
  }
}
