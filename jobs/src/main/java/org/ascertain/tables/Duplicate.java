package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** An item and the group of its duplicates. */
@TableName("duplicates")
@Doc("An item and the group of its duplicates.")
public record Duplicate(
    @Doc("The item.") String itemId,
    @Doc("The group: a hash of what its members share.") String groupId,
    @Doc(
            "What counts as the same: MIH, CONTENT or MESSAGE (custodians together),"
                + " CONTENT_CUSTODIAN (each apart).")
        String scope,
    @Doc("Whether it stands for its group: the first by date, then id.") boolean isRepresentative,
    @Doc("The rule that put it there.") String boundBy)
    implements Serializable {}
