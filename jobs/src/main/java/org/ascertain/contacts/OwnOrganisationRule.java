package org.ascertain.contacts;

import java.util.Set;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.Segment;

/**
 * An address of the customer's own domains is its staff's, or stands in a directory that it
 * publishes itself: not data about others. Subdomains belong to the domain.
 */
final class OwnOrganisationRule implements ExclusionRule {
  @Override
  public @Nullable Exclusion judge(Hit hit, Segment segment, ItemFacts facts) {
    boolean isOwn =
        hit.kind() == IdentifierKind.EMAIL
            && EmailAddress.parse(hit.value())
                .filter(address -> isOwn(address.domain(), facts.ownDomains()))
                .isPresent();
    return isOwn ? Exclusion.OWN_ORGANISATION : null;
  }

  static boolean isOwn(String domain, Set<String> ownDomains) {
    String rest = domain;
    while (!ownDomains.contains(rest)) {
      int dot = rest.indexOf('.');
      if (dot < 0) {
        return false;
      }
      rest = rest.substring(dot + 1);
    }
    return true;
  }
}
