package org.ascertain.records;

import org.ascertain.spark.WorkUnit;

/** A unit with items that hold records, and their bytes. */
public record EvidenceUnit(String unitId, long sizeBytes) implements WorkUnit {}
