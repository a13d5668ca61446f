package org.ascertain.tables;

import java.io.Serializable;
import java.math.BigDecimal;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** A scenario of statutory or other damages. */
@TableName("damages")
@Doc("A scenario of statutory or other damages.")
public record Damages(
    @Doc("Statute.") String statute,
    @Doc("Scenario.") String scenario,
    @Doc("What is counted.") String countBasis,
    @Doc("Low.") BigDecimal low,
    @Doc("Point.") BigDecimal point,
    @Doc("High.") BigDecimal high,
    @Doc("Formula.") String formulaId)
    implements Serializable {}
