package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** A reviewer's coding. */
@TableName(value = "review_labels", operational = true)
@Doc("A reviewer's coding.")
public record ReviewLabel(
    @Doc("The draw.") String drawId,
    @Doc("The item or customer.") String subjectId,
    @Doc("Code name of the reviewer.") String reviewer,
    @Doc("The coding.") String label,
    @Doc("Whether it settles a disagreement.") boolean isAdjudicated)
    implements Serializable {}
