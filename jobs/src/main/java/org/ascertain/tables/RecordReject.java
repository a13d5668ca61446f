package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** A record that could not be read. */
@TableName("record_rejects")
@Doc("A record that could not be read.")
public record RecordReject(
    @Doc("The file.") String itemId,
    @Doc("Its unit.") String unitId,
    @Doc("Place in the file, from 0.") long ordinal,
    @Doc("Where in the source.") String locator,
    @Doc("Why, without content.") String reason)
    implements Serializable {}
