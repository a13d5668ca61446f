package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** An item and its thread. */
@TableName("threads")
@Doc("An item and its thread.")
public record ThreadMember(
    @Doc("The item.") String itemId,
    @Doc("The group: a hash of what its members share.") String groupId,
    @Doc("MATTER.") String scope,
    @Doc("Whether it stands for its group: the first by date, then id.") boolean isRepresentative,
    @Doc("The rule that put it there.") String boundBy)
    implements Serializable {}
