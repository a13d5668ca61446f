package org.ascertain.tables;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;
import org.ascertain.spark.TableName;

/** A contact in a third party's own records. */
@TableName("recipient_contacts")
@Doc("A contact in a third party's own records.")
public record RecipientContact(
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
    @Doc("The third party; null when not known.") @Nullable String thirdPartyId,
    @Doc("The account of the export's owner, as the export names it; null when it does not.")
        @Nullable
        String account,
    @Doc("The folder or archive of the whole export: its files lie below it.") String exportFolder,
    @Doc("Which file of the export, for example contacts_uploaded.") String exportKind,
    @Doc("Name; null when none.") @Nullable String fullName,
    @Doc("E-mail addresses, canonical.") List<String> emails,
    @Doc("Phone numbers, E.164 where placed.") List<String> phones,
    @Doc("First import, UTC; null when not said.") @Nullable Instant firstImportAt,
    @Doc("Latest import, UTC; null when not said.") @Nullable Instant lastImportAt)
    implements Serializable {}
