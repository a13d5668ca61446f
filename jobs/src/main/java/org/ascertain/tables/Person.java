package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.spark.TableName;

/** A data subject behind one or more identifiers. */
@TableName("persons")
@Doc("A data subject behind one or more identifiers.")
public record Person(
    @Doc("The person: a hash of the smallest strong identifier.") String personId,
    @Doc("Commonest name; null when none.") @Nullable String displayName,
    @Doc("Identifiers.") long identifierCount,
    @Doc("Occurrences that count as contact data or participation.") long occurrenceCount,
    @Doc("Whether the identifiers are a role, list or system address and no person.")
        boolean isRole)
    implements Serializable {}
