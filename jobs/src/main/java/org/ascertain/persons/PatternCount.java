package org.ascertain.persons;

import java.io.Serializable;
import java.util.List;
import org.ascertain.model.Doc;

/**
 * A pattern of agreement and the pairs that show it.
 *
 * @param levels the level of each field, -1 where missing
 * @param count pairs
 */
public record PatternCount(
    @Doc("The level of each field, -1 where missing.") List<Integer> levels,
    @Doc("Pairs.") long count)
    implements Serializable {}
