package org.ascertain.contacts;

import org.ascertain.model.Nullable;
import org.ascertain.model.Segment;

/** An id of this message or of one that it answers is no address, whatever its shape. */
final class KnownMessageIdRule implements ExclusionRule {
  @Override
  public @Nullable Exclusion judge(Hit hit, Segment segment, ItemFacts facts) {
    return facts.messageIds().contains(hit.value()) ? Exclusion.MESSAGE_ID : null;
  }
}
