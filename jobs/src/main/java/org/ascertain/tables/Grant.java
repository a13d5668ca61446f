package org.ascertain.tables;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;
import org.ascertain.spark.TableName;

/** Permission given to or taken from an application, or seen in force. */
@TableName("grants")
@Doc("Permission given to or taken from an application, or seen in force.")
public record Grant(
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
    @Doc("GRANT, REVOKE or SNAPSHOT.") String event,
    @Doc("Groups the rows of one grant: correlation id, else client, principal and resource.")
        String grantKey,
    @Doc("Client application id; null when not said.") @Nullable String appId,
    @Doc("Object id of the client in the tenant; null when not said.") @Nullable
        String clientObjectId,
    @Doc("Application name; null when not said.") @Nullable String appName,
    @Doc("Publisher; null when not said.") @Nullable String publisher,
    @Doc(
            "Addresses that the application names as its own: service principal names, home page,"
                + " reply addresses, sinks.")
        List<String> appUrls,
    @Doc("Tenant that owns the application; null when not said.") @Nullable
        String appOwnerOrganizationId,
    @Doc("The API; null when not said.") @Nullable String resourceId,
    @Doc("For whom; null for all principals.") @Nullable String principal,
    @Doc("Who acted; null when not said.") @Nullable String grantedBy,
    @Doc("Whether it covers the whole tenant.") boolean isTenantWide,
    @Doc("Whether an administrator consented; null when not said.") @Nullable
        Boolean isAdminConsent,
    @Doc("DELEGATED or APPLICATION.") String permissionType,
    @Doc("Scopes in force after and not before.") List<String> scopesAdded,
    @Doc("Scopes in force before and not after.") List<String> scopesRemoved,
    @Doc("Scopes in force after.") List<String> scopes)
    implements Serializable {}
