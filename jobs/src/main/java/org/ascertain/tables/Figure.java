package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** A number shown that is no estimate. */
@TableName(value = "figures", operational = true)
@Doc("A number shown that is no estimate.")
public record Figure(
    @Doc("The figure.") String figureId,
    @Doc("What it is.") String definition,
    @Doc("The query that gives it.") String query,
    @Doc("The number as shown.") String value)
    implements Serializable {}
