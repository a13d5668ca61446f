package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.model.StageName;
import org.ascertain.spark.TableName;

/** An attempt of a stage at a unit; appended last, it alone makes the unit done. */
@TableName(value = "unit_attempts", operational = true)
@Doc("An attempt of a stage at a unit; appended last, it alone makes the unit done.")
public record UnitAttempt(
    @Doc("The unit, or the source for the stages inventory and units.") String unitId,
    @Doc("The stage.") StageName stage,
    @Doc("Number of the attempt, from 1.") int attempt,
    @Doc("DONE, or REMOVED when its rows were taken out again.") String status,
    @Doc("The wave that committed it.") long wave,
    @Doc("Version of the reader and of what its rows depend on beside the unit.")
        String readerVersion,
    @Doc("Rows of the stage's main table.") long itemCount,
    @Doc("Failure rows.") long failedCount)
    implements Serializable {}
