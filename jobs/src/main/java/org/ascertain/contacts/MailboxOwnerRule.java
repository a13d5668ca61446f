package org.ascertain.contacts;

import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.Segment;

/** The mailbox's own address is not data about somebody else. */
final class MailboxOwnerRule implements ExclusionRule {
  @Override
  public @Nullable Exclusion judge(Hit hit, Segment segment, ItemFacts facts) {
    boolean isOwner =
        facts.mailbox() != null
            && hit.kind() == IdentifierKind.EMAIL
            && ItemFacts.identity(hit.value()).filter(facts.mailbox()::equals).isPresent();
    return isOwner ? Exclusion.MAILBOX_OWNER : null;
  }
}
