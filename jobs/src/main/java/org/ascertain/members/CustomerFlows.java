package org.ascertain.members;

import java.io.Serializable;
import java.util.List;
import org.ascertain.tables.Exposure;

/**
 * What the flows of a customer come to.
 *
 * @param customerId the customer
 * @param exposures its exposures
 * @param hasUndatedDisclosure whether a flow of the theory shows a transfer at an unknown time
 */
public record CustomerFlows(
    String customerId, List<Exposure> exposures, boolean hasUndatedDisclosure)
    implements Serializable {}
