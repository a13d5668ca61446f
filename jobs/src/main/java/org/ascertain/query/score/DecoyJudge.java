package org.ascertain.query.score;

import java.util.List;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.RecipientStatus;
import org.ascertain.model.TimeRange;
import org.ascertain.tables.Flow;

/** Says of a flow whether a decoy forbids or permits it. */
final class DecoyJudge {
  private final List<DecoyRow> decoys;
  private final TimeRange period;

  DecoyJudge(List<DecoyRow> decoys, TimeRange period) {
    this.decoys = decoys;
    this.period = period;
  }

  /**
   * Whether the flow is one that the decoy says must not be. A provider's own use names no third
   * party, so it may be the flow that another decoy of the customer permits.
   */
  boolean violates(Flow flow, DecoyRow decoy) {
    boolean isAnothers = flow.mechanism() == Mechanism.PROVIDER_USE && permits(flow);
    return flow.grade() != Grade.F
        && concerns(flow, decoy)
        && !isAllowed(flow, decoy.mustNot())
        && !isAnothers;
  }

  /** Whether a decoy says that the flow may exist, without being planted. */
  boolean permits(Flow flow) {
    return decoys.stream().anyMatch(decoy -> permits(flow, decoy));
  }

  private boolean permits(Flow flow, DecoyRow decoy) {
    if (decoy.mustNot() == MustNot.SCOPE || decoy.mustNot() == MustNot.FLOW) {
      return false;
    }
    boolean isProviderUse =
        decoy.mustNot() == MustNot.PROVIDER
            && flow.mechanism() == Mechanism.PROVIDER_USE
            && decoy.customerId().equals(flow.customerId());
    return isProviderUse || (concerns(flow, decoy) && isAllowed(flow, decoy.mustNot()));
  }

  private static boolean concerns(Flow flow, DecoyRow decoy) {
    boolean isItsOrganisation =
        decoy.thirdPartyId() == null
            || decoy.thirdPartyId().equals(flow.thirdPartyId())
            || flow.mechanism() == Mechanism.PROVIDER_USE;
    return decoy.customerId().equals(flow.customerId())
        && decoy.mechanisms().contains(flow.mechanism())
        && isItsOrganisation;
  }

  private boolean isAllowed(Flow flow, MustNot mustNot) {
    return switch (mustNot) {
      case FLOW -> false;
      case AFFECTED -> !flow.grade().showsDisclosure();
      case STATUS -> !counts(flow);
      case AUTHORISED ->
          flow.authorisationBasis() == AuthorisationBasis.SUBPROCESSOR_UNDER_CONTRACT
              || flow.recipientStatus() == RecipientStatus.AUTHORISED_SUBPROCESSOR;
      case PROVIDER ->
          flow.mechanism() == Mechanism.PROVIDER_USE
              || flow.recipientStatus() == RecipientStatus.PROVIDER
              || flow.recipientStatus() == RecipientStatus.PROVIDER_AFFILIATE;
      case SCOPE -> flow.authorisationBasis() != AuthorisationBasis.ADMIN_CONSENT_TENANT;
    };
  }

  /** Whether the flow could make its customer affected or exposed in the class period. */
  private boolean counts(Flow flow) {
    boolean isDatedDisclosure = flow.grade().showsDisclosure() && flow.occurredAt() != null;
    return isDatedDisclosure ? period.contains(flow.occurredAt()) : Times.of(flow).touches(period);
  }
}
