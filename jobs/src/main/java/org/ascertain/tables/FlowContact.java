package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.spark.TableName;

/** A contact touched by a flow. */
@TableName("flow_contacts")
@Doc("A contact touched by a flow.")
public record FlowContact(
    @Doc("The flow.") String flowId,
    @Doc("The contact record; null when an occurrence.") @Nullable String contactRecordId,
    @Doc("The occurrence; null when a contact record.") @Nullable String occurrenceId,
    @Doc("The person; null when not resolved.") @Nullable String personId,
    @Doc("How the identifier was matched: PLAIN or the hash variant.") String matchVariant)
    implements Serializable {}
