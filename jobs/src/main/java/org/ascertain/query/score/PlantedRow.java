package org.ascertain.query.score;

import java.time.Instant;
import java.util.Set;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;

/**
 * A row of {@code truth/flows.csv}.
 *
 * @param plantId its id
 * @param customerId customer
 * @param thirdPartyId recipient
 * @param mechanism the mechanism under which it is counted
 * @param occurredAt when; null when only a window is known
 * @param windowFromAt start of the window; null when unknown
 * @param windowToAt end of the window; null when open
 * @param mechanisms mechanisms that count as right
 * @param grades grades that count as right
 * @param isStrict whether a miss counts
 * @param what what was planted, in words
 */
public record PlantedRow(
    String plantId,
    String customerId,
    String thirdPartyId,
    Mechanism mechanism,
    @Nullable Instant occurredAt,
    @Nullable Instant windowFromAt,
    @Nullable Instant windowToAt,
    Set<Mechanism> mechanisms,
    Set<Grade> grades,
    boolean isStrict,
    String what) {
  Times times() {
    return new Times(occurredAt, windowFromAt, windowToAt);
  }
}
