package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** A container's or folder's account: expected = emitted + failed, or a difference. */
@TableName("reconciliation")
@Doc("A container's or folder's account: expected = emitted + failed, or a difference.")
public record Reconciliation(
    @Doc("Its source.") String sourceId,
    @Doc("The unit that read it.") String unitId,
    @Doc("The container or the range of it.") String locator,
    @Doc("Counted by code that shares nothing with the reader.") long expectedCount,
    @Doc("Items emitted.") long emittedCount,
    @Doc("Items failed with no row of their own.") long failedCount,
    @Doc("expected - emitted - failed.") long difference,
    @Doc("How the expected count was made.") String basis)
    implements Serializable {}
