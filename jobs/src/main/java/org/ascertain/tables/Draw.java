package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** A sample drawn; samples are not redrawn silently. */
@TableName(value = "draws", operational = true)
@Doc("A sample drawn; samples are not redrawn silently.")
public record Draw(
    @Doc("The draw.") String drawId,
    @Doc("The run whose tables it was drawn from.") String runId,
    @Doc("Design.") String design,
    @Doc("Seed.") long seed,
    @Doc("Hash of the list drawn from.") String frameSha256,
    @Doc("How many.") long drawnCount)
    implements Serializable {}
