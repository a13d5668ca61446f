package org.ascertain.formats.exports;

import java.time.Instant;
import java.util.List;
import org.ascertain.model.Nullable;

/**
 * A permission in force when a snapshot was taken.
 *
 * @param appId application id, lower case; null when not said
 * @param clientObjectId object id of the client in the tenant; null when not said
 * @param appName name; null when not said
 * @param publisher publisher; null when not said
 * @param appUrls home page and reply addresses
 * @param appOwnerOrganizationId tenant that owns the application; null when not said
 * @param resource the API; null when not said
 * @param principalId object id of whom it is for; null for all or when not said
 * @param principalName name of whom it is for; null for all or when not said
 * @param isForAll whether it is for the whole tenant
 * @param isOfApplication whether the application itself has it
 * @param scopes the scopes
 * @param createdAt since when, as far as the snapshot says; null when it does not
 */
public record PermissionInForce(
    @Nullable String appId,
    @Nullable String clientObjectId,
    @Nullable String appName,
    @Nullable String publisher,
    List<String> appUrls,
    @Nullable String appOwnerOrganizationId,
    @Nullable String resource,
    @Nullable String principalId,
    @Nullable String principalName,
    boolean isForAll,
    boolean isOfApplication,
    List<String> scopes,
    @Nullable Instant createdAt) {}
