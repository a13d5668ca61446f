package org.ascertain.tables;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;
import org.ascertain.spark.TableName;

/** A row of an audit log. */
@TableName("audit_events")
@Doc("A row of an audit log.")
public record AuditEvent(
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
    @Doc("The log's own id of the event; null when it has none.") @Nullable String eventId,
    @Doc("Record type number; null when unreadable.") @Nullable Integer recordType,
    @Doc("Operation as written.") String operation,
    @Doc("Workload; null when not said.") @Nullable String workload,
    @Doc("SUCCESS, PARTIAL, FAILURE or UNKNOWN.") String result,
    @Doc("Tenant id; null when not said.") @Nullable String organizationId,
    @Doc("Who acted; null when not said.") @Nullable String userId,
    @Doc("User type number; null when not said.") @Nullable Integer userType,
    @Doc("Address of the client; null when not said.") @Nullable String clientIp,
    @Doc("The object acted on; null when not said.") @Nullable String objectId,
    @Doc("Client application id; null when not said.") @Nullable String appId,
    @Doc("Client application name; null when not said.") @Nullable String appName,
    @Doc("Groups the rows of one act; null when not said.") @Nullable String correlationId,
    @Doc("Mailbox GUID; null when not said.") @Nullable String mailboxGuid,
    @Doc("0 owner, 1 admin, 2 delegate, ...; null when not said.") @Nullable Integer logonType,
    @Doc("Whether somebody outside the organisation acted; null when not said.") @Nullable
        Boolean externalAccess,
    @Doc(
            "Parameters, modified and operation properties, flattened: name to new value; old"
                + " values under name + ' (old)'.")
        Map<String, String> properties,
    @Doc("The event as JSON text, whole.") String raw)
    implements Serializable {}
