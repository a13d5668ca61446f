package org.ascertain.contacts;

import org.ascertain.model.EmailAddress;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.Segment;

/** Addresses that software answers, such as journals and mailer daemons, name nobody. */
final class SystemSenderRule implements ExclusionRule {
  @Override
  public @Nullable Exclusion judge(Hit hit, Segment segment, ItemFacts facts) {
    boolean isSystem =
        hit.kind() == IdentifierKind.EMAIL
            && EmailAddress.parse(hit.value()).filter(EmailAddress::isSystem).isPresent();
    return isSystem ? Exclusion.SYSTEM_SENDER : null;
  }
}
