package org.ascertain.contacts;

import java.util.List;
import org.ascertain.model.Nullable;
import org.ascertain.model.Segment;

/**
 * The rules in the order in which their reasons are given: first what is no identifier at all, then
 * the place where it stands, then whose it is.
 */
final class ExclusionRules {
  private static final ExclusionRule KNOWN_ID = new KnownMessageIdRule();
  private static final List<ExclusionRule> RULES =
      List.of(
          new SystemSenderRule(),
          new MailboxOwnerRule(),
          new RepeatsHeaderRule(),
          new OwnOrganisationRule());

  private ExclusionRules() {}

  /**
   * Why a hit does not count; null when it does.
   *
   * @param ofPlace the reason that its place gives; null when the place gives none
   */
  static @Nullable Exclusion judge(
      Hit hit, Segment segment, @Nullable Exclusion ofPlace, ItemFacts facts) {
    if (hit.refusal() != null) {
      return hit.refusal();
    }
    Exclusion id = KNOWN_ID.judge(hit, segment, facts);
    if (id != null || ofPlace != null) {
      return id != null ? id : ofPlace;
    }
    for (ExclusionRule rule : RULES) {
      Exclusion exclusion = rule.judge(hit, segment, facts);
      if (exclusion != null) {
        return exclusion;
      }
    }
    return null;
  }
}
