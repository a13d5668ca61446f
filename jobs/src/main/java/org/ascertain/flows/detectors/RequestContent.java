package org.ascertain.flows.detectors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.evidence.TouchedContact;
import org.ascertain.flows.identifiers.IdentifierHit;
import org.ascertain.flows.identifiers.ObservedToken;
import org.ascertain.flows.identifiers.ObservedTokens;
import org.ascertain.flows.recipients.Recipient;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.IdentifierKind;
import org.ascertain.tables.HttpRequest;

/**
 * Of whom a request speaks: identifiers of people that the customer holds, plain or hashed, and
 * plain identifiers that no source of the customer holds. The customer's own people, the
 * recipient's and addresses of functions are left out.
 *
 * @param request the request
 * @param recipient who received it
 * @param known people whose identifiers the customer holds
 * @param contacts their contact records and occurrences
 * @param strangers plain identifiers of others
 * @param variants rules by which identifiers were matched
 */
record RequestContent(
    HttpRequest request,
    Recipient recipient,
    Set<String> known,
    List<TouchedContact> contacts,
    Set<String> strangers,
    Set<String> variants) {

  static RequestContent of(HttpRequest request, Recipient recipient, CustomerEvidence evidence) {
    RequestContent content =
        new RequestContent(
            request,
            recipient,
            new LinkedHashSet<>(),
            new ArrayList<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>());
    for (ObservedToken token : ObservedTokens.of(request)) {
      content.add(token, evidence);
    }
    return content;
  }

  /** Everybody of whom it speaks. */
  int personCount() {
    return known.size() + strangers.size();
  }

  /** Where it stands. */
  EvidenceRef evidence() {
    return Places.of(request);
  }

  private void add(ObservedToken token, CustomerEvidence evidence) {
    List<IdentifierHit> hits = evidence.hits(token.text());
    boolean isKnown = false;
    for (IdentifierHit hit : hits) {
      isKnown = true;
      if (!isOfNoCount(hit.value(), evidence)) {
        known.add(hit.personKey());
        contacts.add(TouchedContact.of(hit));
        variants.add(hit.variant());
      }
    }
    boolean isPlain = token.kind() != IdentifierKind.HASH;
    if (!isKnown && isPlain && !isOfNoCount(token.text(), evidence)) {
      strangers.add(token.text());
    }
  }

  private boolean isOfNoCount(String identifier, CustomerEvidence evidence) {
    return EmailAddress.parse(identifier)
        .filter(
            email ->
                email.isRole()
                    || evidence.customer().ownsDomain(email.domain())
                    || isAtRecipient(email.domain()))
        .isPresent();
  }

  private boolean isAtRecipient(String domain) {
    String host = recipient.name();
    return domain.equals(host) || host.endsWith("." + domain) || domain.endsWith("." + host);
  }
}
