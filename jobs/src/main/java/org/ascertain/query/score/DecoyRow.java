package org.ascertain.query.score;

import java.util.Set;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;

/**
 * A row of {@code truth/decoys.csv}.
 *
 * @param decoyId its id
 * @param kind kind of decoy, in words
 * @param customerId customer
 * @param thirdPartyId organisation; null for any
 * @param mechanisms mechanisms concerned
 * @param mustNot what must not be
 */
public record DecoyRow(
    String decoyId,
    String kind,
    String customerId,
    @Nullable String thirdPartyId,
    Set<Mechanism> mechanisms,
    MustNot mustNot) {}
