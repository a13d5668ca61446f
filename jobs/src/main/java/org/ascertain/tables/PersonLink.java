package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.spark.TableName;

/** Why two identifiers are one person. */
@TableName("person_links")
@Doc("Why two identifiers are one person.")
public record PersonLink(
    @Doc("The person.") String personId,
    @Doc("One.") String leftIdentifier,
    @Doc(
            "The other; a shared identifier where the rule is same-number-and-name or"
                + " same-address-and-name, which belongs to nobody.")
        String rightIdentifier,
    @Doc(
            "The rule: same-mailbox, same-record, same-number-and-name, same-address-and-name or"
                + " scored.")
        String linkRule,
    @Doc("Certainty, 0 to 1; 1 for a deterministic key.") double score,
    @Doc(
            "For a scored link, the level of agreement reached of the levels that each compared"
                + " field has; null for a deterministic key.")
        @Nullable
        String agreement,
    @Doc("Distinct contact records that show it; 1 for other rules.") long supportCount,
    @Doc("An item that shows it.") String itemId)
    implements Serializable {}
