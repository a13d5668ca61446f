package org.ascertain.persons;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;

/**
 * Where a link or an end of a link ended.
 *
 * @param key the end that is placed; null for a link
 * @param label the group
 * @param link the link; null for an end
 * @param isKept whether both ends of the link are in one group
 */
public record Placement(
    @Doc("The end that is placed; null for a link.") @Nullable String key,
    @Doc("The group.") String label,
    @Doc("The link; null for an end.") @Nullable Link link,
    @Doc("Whether both ends of the link are in one group.") boolean isKept)
    implements Serializable {}
