package org.ascertain.tables;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;
import org.ascertain.spark.TableName;

/** A row of a load file. */
@TableName("load_file_rows")
@Doc("A row of a load file.")
public record LoadFileRow(
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
    @Doc("Control number; null when none.") @Nullable String controlNumber,
    @Doc("Family; null when none.") @Nullable String groupId,
    @Doc("Path of the native; null when none.") @Nullable String nativePath,
    @Doc("Path of the text; null when none.") @Nullable String textPath,
    @Doc("Whether the native was found; null without a path.") @Nullable Boolean isNativePresent,
    @Doc("Whether the text was found; null without a path.") @Nullable Boolean isTextPresent,
    @Doc("All fields by header.") Map<String, String> fields)
    implements Serializable {}
