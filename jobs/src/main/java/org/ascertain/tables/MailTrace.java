package org.ascertain.tables;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;
import org.ascertain.spark.TableName;

/** A row of a message trace. */
@TableName("mail_traces")
@Doc("A row of a message trace.")
public record MailTrace(
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
    @Doc("Sender address; null when not said.") @Nullable String sender,
    @Doc("Recipient addresses.") List<String> recipients,
    @Doc("Subject as logged; null when not said.") @Nullable String subject,
    @Doc("Message-ID; null when not said.") @Nullable String messageId,
    @Doc("INBOUND, OUTBOUND or UNKNOWN.") String direction,
    @Doc("Event; null when not said.") @Nullable String event,
    @Doc("Component, for example MAILBOXRULE; null when not said.") @Nullable String eventSource,
    @Doc("Size; null when not said.") @Nullable Long sizeBytes)
    implements Serializable {}
