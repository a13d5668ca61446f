package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** What a clause of the class definition does. */
@TableName("attrition")
@Doc("What a clause of the class definition does.")
public record Attrition(
    @Doc("Version of the class definition.") int classVersion,
    @Doc("Order of the clause, from 0.") int ordinal,
    @Doc("The clause.") String clauseId,
    @Doc("Its words.") String rule,
    @Doc("Customers left after it.") long keptCount,
    @Doc("Customers that it takes out.") long droppedCount,
    @Doc("Of those, customers for whom the rule could not be judged.") long unknownCount)
    implements Serializable {}
