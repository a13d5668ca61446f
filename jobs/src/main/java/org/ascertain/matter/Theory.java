package org.ascertain.matter;

import java.io.Serializable;
import java.util.Set;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Mechanism;

/** What the class's claim is about; everything else is shown beside, never in the headline. */
public record Theory(
    Set<Mechanism> mechanisms, Set<Actor> actors, Set<AuthorisationBasis> excludeAuthorisation)
    implements Serializable {
  /** Whether a flow of this mechanism, actor and basis lies in the theory. */
  public boolean covers(Mechanism mechanism, Actor actor, AuthorisationBasis basis) {
    return mechanisms.contains(mechanism)
        && actors.contains(actor)
        && !excludeAuthorisation.contains(basis);
  }
}
