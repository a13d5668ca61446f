package org.ascertain.synth.scene;

import java.util.List;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;

/**
 * What must not count; one row of {@code truth/decoys.csv} without its id.
 *
 * @param kind kind of decoy
 * @param thirdPartyId organisation; null for any
 * @param mechanisms mechanisms concerned
 * @param mustNot what must not be: flow, affected, status, authorised, provider or scope
 * @param why why not
 * @param locator where to look
 */
public record PlantedDecoy(
    String kind,
    @Nullable String thirdPartyId,
    List<Mechanism> mechanisms,
    String mustNot,
    String why,
    String locator) {}
