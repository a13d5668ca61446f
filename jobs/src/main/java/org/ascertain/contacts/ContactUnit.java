package org.ascertain.contacts;

import org.ascertain.spark.WorkUnit;

/**
 * A unit whose items are read for contact data.
 *
 * @param unitId the unit
 * @param sizeBytes characters of its texts
 */
public record ContactUnit(String unitId, long sizeBytes) implements WorkUnit {}
