package org.ascertain.members;

import org.ascertain.model.Observability;

/**
 * How far a customer's sources could have shown a mechanism.
 *
 * @param observability whether over the whole class period, a part, or not at all
 * @param days days of the class period on which it could have been shown
 */
record Observed(Observability observability, long days) {}
