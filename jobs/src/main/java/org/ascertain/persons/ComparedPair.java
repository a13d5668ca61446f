package org.ascertain.persons;

import java.io.Serializable;
import java.util.List;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;

/**
 * Two profiles of one block compared, or a block that was too large to compare.
 *
 * @param left the smaller label; the block where it was too large
 * @param right the larger label; null for a block that was too large
 * @param leftName the name of the left
 * @param rightName the name of the right
 * @param levels the level of each field, -1 where missing
 * @param members profiles in the block that was too large; 0 for a pair
 * @param itemId an item that shows the left; empty for a block
 */
public record ComparedPair(
    @Doc("The smaller label; the block where it was too large.") String left,
    @Doc("The larger label; null for a block that was too large.") @Nullable String right,
    @Doc("The name of the left.") @Nullable String leftName,
    @Doc("The name of the right.") @Nullable String rightName,
    @Doc("The level of each field, -1 where missing.") List<Integer> levels,
    @Doc("Profiles in the block that was too large; 0 for a pair.") long members,
    @Doc("An item that shows the left; empty for a block.") String itemId)
    implements Serializable {}
