package org.ascertain.tables;

import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.model.UnitKind;
import org.ascertain.spark.TableName;
import org.ascertain.spark.WorkUnit;

/** A part of exactly one source that one task reads independently. */
@TableName("units")
@Doc("A part of exactly one source that one task reads independently.")
public record Unit(
    @Doc("The unit: a hash of source and locator.") String unitId,
    @Doc("Its source.") String sourceId,
    @Doc("Order within the source, from 0.") int ordinal,
    @Doc("Shape.") UnitKind kind,
    @Doc("The container and range that it covers; empty for a whole file.") String locator,
    @Doc(
            "Messages or entries that a count independent of the reader expects; null for a plain"
                + " file.")
        @Nullable
        Long expectedCount,
    @Doc("How that count was made; null without one.") @Nullable String expectedBasis,
    @Doc("Bytes to read.") long sizeBytes)
    implements WorkUnit {}
