package org.ascertain.tables;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** A stage of a run, and a last row with stage ALL for the run as a whole. */
@TableName(value = "runs", operational = true)
@Doc("A stage of a run, and a last row with stage ALL for the run as a whole.")
public record Run(
    @Doc("The run.") String runId,
    @Doc("Order of the row in the run, from 0.") int ordinal,
    @Doc("Version of the program.") String codeVersion,
    @Doc("SHA-256 of the matter file and its companions.") String configSha256,
    @Doc(
            "SHA-256 over what the stage read: sources, table contents, its part of the"
                + " configuration.")
        String inputSha256,
    @Doc("Stage name, or ALL.") String stage,
    @Doc("FINISHED, SKIPPED or FAILED.") String status,
    @Doc("Table name to the version that holds after the stage.") Map<String, Long> tableVersions,
    @Doc("Start.") Instant startedAt,
    @Doc("End.") Instant finishedAt,
    @Doc("Options that change what is shown or done.") Map<String, String> options)
    implements Serializable {}
