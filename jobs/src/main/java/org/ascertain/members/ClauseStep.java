package org.ascertain.members;

import java.io.Serializable;

/**
 * A customer at a rule of the class definition, as counts to be added up.
 *
 * @param ordinal order of the rule
 * @param keptCount 1 when it goes on
 * @param droppedCount 1 when it does not
 * @param unknownCount 1 when it does not because the rule could not be judged
 */
public record ClauseStep(int ordinal, long keptCount, long droppedCount, long unknownCount)
    implements Serializable {}
