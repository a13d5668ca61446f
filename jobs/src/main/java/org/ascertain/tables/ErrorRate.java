package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.spark.TableName;

/** A finder's or detector's measured rate. */
@TableName("error_rates")
@Doc("A finder's or detector's measured rate.")
public record ErrorRate(
    @Doc("Finder or detector.") String detector,
    @Doc("Its version.") String detectorVersion,
    @Doc("PRECISION, RECALL, SENSITIVITY, SPECIFICITY or BCUBED_F1.") String measure,
    @Doc("Estimate, 0 to 1; null on nothing to measure.") @Nullable Double point,
    @Doc("Lower limit; null likewise.") @Nullable Double low,
    @Doc("Upper limit; null likewise.") @Nullable Double high,
    @Doc("The labelled set.") String labelledSet,
    @Doc("What a reader must know of the set; null when nothing.") @Nullable String note)
    implements Serializable {}
