package org.ascertain.tables;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;
import org.ascertain.spark.TableName;

/** A line of a list of subprocessors. */
@TableName("subprocessors")
@Doc("A line of a list of subprocessors.")
public record Subprocessor(
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
    @Doc("Whose list; null when not said.") @Nullable String provider,
    @Doc("Date of the list; null when not said.") @Nullable LocalDate listVersionOn,
    @Doc("Technology, ancillary, contract staff; null when not said.") @Nullable String listClass,
    @Doc("Name as listed.") String name,
    @Doc("Service provided; null when not said.") @Nullable String service,
    @Doc("Location; null when not said.") @Nullable String location,
    @Doc("Added to the list; null when not said.") @Nullable LocalDate addedOn,
    @Doc("Taken off the list; null when not said.") @Nullable LocalDate removedOn)
    implements Serializable {}
