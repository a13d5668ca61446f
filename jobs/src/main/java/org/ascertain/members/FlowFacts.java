package org.ascertain.members;

import java.io.Serializable;
import java.time.Instant;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;

/** What the judgement needs of a flow: the columns of {@code flows} of the same names. */
public record FlowFacts(
    String flowId,
    @Nullable String customerId,
    @Nullable String thirdPartyId,
    Mechanism mechanism,
    Actor actor,
    Grade grade,
    @Nullable Instant occurredAt,
    @Nullable Instant windowFromAt,
    @Nullable Instant windowToAt,
    boolean isCensored,
    @Nullable Long contactCount,
    AuthorisationBasis authorisationBasis)
    implements Serializable {
  /** Whether the evidence says anything of its time. */
  boolean isDated() {
    return occurredAt != null || hasWindow();
  }

  /** Whether an end of its window is known. */
  boolean hasWindow() {
    return windowFromAt != null || windowToAt != null;
  }
}
