package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** An item or customer in a drawn sample. */
@TableName(value = "review_samples", operational = true)
@Doc("An item or customer in a drawn sample.")
public record ReviewSample(
    @Doc("The draw.") String drawId,
    @Doc("Order in the draw.") int ordinal,
    @Doc("The item or customer.") String subjectId,
    @Doc("Stratum of the draw.") String stratum,
    @Doc("Design weight.") double weight)
    implements Serializable {}
