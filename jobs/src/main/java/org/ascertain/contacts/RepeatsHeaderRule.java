package org.ascertain.contacts;

import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.Segment;

/**
 * A text that names the message's own sender or recipients tells them nothing. In a list the
 * address still counts: there it is a row like the others.
 */
final class RepeatsHeaderRule implements ExclusionRule {
  @Override
  public @Nullable Exclusion judge(Hit hit, Segment segment, ItemFacts facts) {
    boolean isText = segment == Segment.BODY || segment == Segment.QUOTED;
    boolean isNamed =
        isText
            && hit.kind() == IdentifierKind.EMAIL
            && ItemFacts.identity(hit.value())
                .filter(facts.headerAddresses()::contains)
                .isPresent();
    return isNamed ? Exclusion.REPEATS_HEADER : null;
  }
}
