package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** Why two identifiers are one person. */
@TableName("person_links")
@Doc("Why two identifiers are one person.")
public record PersonLink(
    @Doc("The person.") String personId,
    @Doc("One.") String leftIdentifier,
    @Doc("The other.") String rightIdentifier,
    @Doc("The rule.") String linkRule,
    @Doc("Certainty, 0 to 1; 1 for a deterministic key.") double score,
    @Doc("An item that shows it.") String itemId)
    implements Serializable {}
