package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.model.IdentifierKind;
import org.ascertain.spark.TableName;

/** An identifier of a person. */
@TableName("person_identifiers")
@Doc("An identifier of a person.")
public record PersonIdentifier(
    @Doc("The person.") String personId,
    @Doc("Canonical form.") String identifier,
    @Doc("What it is.") IdentifierKind kind)
    implements Serializable {}
