package org.ascertain.flows;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.ascertain.flows.identifiers.ObservedTokens;
import org.ascertain.flows.recipients.CustomerIdentity;
import org.ascertain.flows.recipients.ThirdPartyResolver;
import org.ascertain.model.HttpParameter;
import org.ascertain.tables.HttpRequest;

/** Selects requests that carry something like an identifier to a host that is no carrier. */
final class OutsideRequests {
  private static final CustomerIdentity NOBODY = new CustomerIdentity(null, List.of(), List.of());

  private final ThirdPartyResolver resolver;

  OutsideRequests(ThirdPartyResolver resolver) {
    this.resolver = resolver;
  }

  /** Those requests, cut to the parameters that carry tokens. */
  Iterator<HttpRequest> telling(Iterator<HttpRequest> all) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), /* parallel= */ false)
        .map(this::telling)
        .flatMap(Optional::stream)
        .iterator();
  }

  private Optional<HttpRequest> telling(HttpRequest request) {
    String url = request.url().contains("://") ? request.url() : "https://" + request.host();
    if (resolver.ofUrl(url, request.occurredAt(), NOBODY).isEmpty()) {
      return Optional.empty();
    }
    List<HttpParameter> telling =
        request.parameters().stream().filter(p -> !ObservedTokens.of(p).isEmpty()).toList();
    boolean isBodyTelling = request.parameters().isEmpty() && !ObservedTokens.of(request).isEmpty();
    if (telling.isEmpty() && !isBodyTelling) {
      return Optional.empty();
    }
    return Optional.of(cut(request, telling, isBodyTelling ? request.requestBody() : null));
  }

  private static HttpRequest cut(HttpRequest all, List<HttpParameter> telling, String body) {
    return new HttpRequest(
        all.recordId(),
        all.unitId(),
        all.itemId(),
        all.ordinal(),
        all.locator(),
        all.occurredAt(),
        all.repeatsRecordId(),
        all.sourceKind(),
        all.customerId(),
        all.mailbox(),
        all.method(),
        all.url(),
        all.host(),
        all.path(),
        all.pageUrl(),
        all.status(),
        all.requestMediaType(),
        body,
        telling,
        all.isHostOnly());
  }
}
