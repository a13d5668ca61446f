package org.ascertain.tables;

import java.io.Serializable;
import java.time.Instant;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;
import org.ascertain.spark.TableName;

/** A setting made or changed. */
@TableName("policy_changes")
@Doc("A setting made or changed.")
public record PolicyChange(
    @Doc("The record: a hash of its item and its place there.") String recordId,
    @Doc("The unit that it was read from.") String unitId,
    @Doc("The file that holds the record.") String itemId,
    @Doc("Place in the file, from 0, repeats and rejects counted.") long ordinal,
    @Doc("Where in the source: the item's locator and the row.") String locator,
    @Doc("When it happened, UTC; null when the record does not say.") @Nullable Instant occurredAt,
    @Doc("The record that this one repeats; null for the first.") @Nullable String repeatsRecordId,
    @Doc("The kind of source.") SourceKind sourceKind,
    @Doc("The customer: the row's own tenant or account, else the source's; null when unknown.")
        @Nullable
        String customerId,
    @Doc("The mailbox or account concerned, in canonical form; null when the record names none.")
        @Nullable
        String mailbox,
    @Doc("The command.") String operation,
    @Doc("The policy or object; null when not said.") @Nullable String policy,
    @Doc("Setting name.") String setting,
    @Doc("Value after; null when removed.") @Nullable String value,
    @Doc("Value before; null when not said.") @Nullable String oldValue,
    @Doc("Who acted; null when not said.") @Nullable String changedBy)
    implements Serializable {}
