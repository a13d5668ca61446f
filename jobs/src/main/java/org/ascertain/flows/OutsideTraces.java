package org.ascertain.flows;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.ascertain.flows.recipients.CustomerIdentity;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.flows.recipients.ThirdPartyResolver;
import org.ascertain.tables.MailTrace;

/** Selects rows of message traces to organisations of the registry and to targets of rules. */
final class OutsideTraces {
  private static final CustomerIdentity NOBODY = new CustomerIdentity(null, List.of(), List.of());

  private final ThirdPartyResolver resolver;
  private final String targets;

  OutsideTraces(ThirdPartyResolver resolver, Collection<String> targets) {
    this.resolver = resolver;
    this.targets = String.join("\n", targets).toLowerCase(Locale.ROOT);
  }

  Iterator<MailTrace> telling(Iterator<MailTrace> all) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), /* parallel= */ false)
        .filter(trace -> trace.recipients().stream().anyMatch(to -> isTelling(to, trace)))
        .iterator();
  }

  private boolean isTelling(String recipient, MailTrace trace) {
    return targets.contains(recipient.toLowerCase(Locale.ROOT))
        || resolver
            .ofAddress(recipient, trace.occurredAt(), NOBODY)
            .filter(Recipient::isThirdParty)
            .isPresent();
  }
}
