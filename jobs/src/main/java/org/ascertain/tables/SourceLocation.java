package org.ascertain.tables;

import java.io.Serializable;
import java.time.Instant;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** Where a source lies on this machine or store; the only place with an absolute address. */
@TableName(value = "source_locations", operational = true)
@Doc("Where a source lies on this machine or store; the only place with an absolute address.")
public record SourceLocation(
    @Doc("The source.") String sourceId,
    @Doc("Hadoop file system URI.") String uri,
    @Doc("Size when hashed.") long sizeBytes,
    @Doc("Modification time when hashed.") Instant modifiedAt)
    implements Serializable {}
