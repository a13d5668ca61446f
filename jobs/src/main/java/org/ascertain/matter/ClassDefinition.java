package org.ascertain.matter;

import java.io.Serializable;
import java.util.List;

/**
 * Who is a member of the class.
 *
 * @param version version of the definition, carried by every estimate
 * @param unit customer or mailbox
 * @param requireSubscription whether the built-in clause subscribed-in-period comes first
 * @param period class period, both ends inclusive
 * @param clauses clauses in order
 * @param exclusions exclusions in order, after the clauses
 */
public record ClassDefinition(
    int version,
    String unit,
    boolean requireSubscription,
    Period period,
    List<Clause> clauses,
    List<Clause> exclusions)
    implements Serializable {}
