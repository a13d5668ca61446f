package org.ascertain.tables;

import java.io.Serializable;
import java.util.List;
import org.ascertain.model.Doc;
import org.ascertain.model.Mechanism;
import org.ascertain.spark.TableName;

/** Flows by combination of source kinds. */
@TableName("source_overlaps")
@Doc("Flows by combination of source kinds.")
public record SourceOverlap(
    @Doc("How.") Mechanism mechanism,
    @Doc("The kinds of source that show the flows, sorted.") List<String> sourceKinds,
    @Doc("Flows shown by exactly these.") long flowCount)
    implements Serializable {}
