package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** Where an id of an earlier run went. */
@TableName(value = "person_id_changes", operational = true)
@Doc("Where an id of an earlier run went.")
public record PersonIdChange(
    @Doc("The id of the earlier run.") String oldPersonId,
    @Doc("The id that holds its identifiers now.") String newPersonId,
    @Doc("The run that changed it.") String runId)
    implements Serializable {}
