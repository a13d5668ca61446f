package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.spark.TableName;

/** A thing that could not be, or not fully, read. */
@TableName("item_failures")
@Doc("A thing that could not be, or not fully, read.")
public record ItemFailure(
    @Doc("Its source.") String sourceId,
    @Doc("Its unit.") String unitId,
    @Doc("Where in the source.") String locator,
    @Doc("The item, when there is a row for it; null when not even that.") @Nullable String itemId,
    @Doc("Why.") FailureCode code,
    @Doc("What happened, without content.") String message,
    @Doc("How often it was tried.") int attempts)
    implements Serializable {}
