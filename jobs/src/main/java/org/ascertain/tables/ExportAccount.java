package org.ascertain.tables;

import java.io.Serializable;
import java.time.Instant;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;
import org.ascertain.spark.TableName;

/** An address by which a third party's export of an account names the account's owner. */
@TableName("export_accounts")
@Doc("An address by which a third party's export of an account names the account's owner.")
public record ExportAccount(
    @Doc("The record: a hash of its item and its place there.") String recordId,
    @Doc("The unit that it was read from.") String unitId,
    @Doc("The file that holds the record.") String itemId,
    @Doc("Place in the file, from 0, repeats and rejects counted.") long ordinal,
    @Doc("Where in the source: the item's locator and the row.") String locator,
    @Doc("When the account was registered, UTC; null when not said.") @Nullable Instant occurredAt,
    @Doc("The record that this one repeats; null for the first.") @Nullable String repeatsRecordId,
    @Doc("The kind of source.") SourceKind sourceKind,
    @Doc("The customer of the source; null when unknown.") @Nullable String customerId,
    @Doc("The third party; null when not known.") @Nullable String thirdPartyId,
    @Doc("The folder or archive of the whole export: its files lie below it.") String exportFolder,
    @Doc("The address, canonical.") String account)
    implements Serializable {}
