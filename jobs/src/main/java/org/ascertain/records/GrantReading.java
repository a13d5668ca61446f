package org.ascertain.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.ascertain.formats.logs.AuditChange;
import org.ascertain.formats.logs.AuditEntry;
import org.ascertain.formats.logs.JsonText;
import org.ascertain.model.Nullable;

/**
 * Grants of permission that an audit record tells of. Sources: the consent family of the directory
 * (record type 8) and consents of Graph Data Connect (record type 217). An application assigned to
 * a user is no permission to data, and a request in an application's manifest is none either.
 */
final class GrantReading {
  private static final String ALL_PRINCIPALS = "AllPrincipals";

  private GrantReading() {}

  /** The grants in the order of the record; none for other records. */
  static List<GrantTerms> of(AuditEntry entry) {
    return switch (entry.act()) {
      case "consent to application" -> consents(entry);
      case "add delegated permission grant",
          "add oauth2permissiongrant",
          "update oauth2permissiongrant",
          "update delegated permission grant" ->
          List.of(delegated(entry, /* isRemoval= */ false));
      case "remove delegated permission grant", "remove oauth2permissiongrant" ->
          List.of(delegated(entry, /* isRemoval= */ true));
      case "add app role assignment to service principal" ->
          List.of(appRole(entry, /* isRemoval= */ false));
      case "remove app role assignment from service principal",
          "remove app role assignment to service principal" ->
          List.of(appRole(entry, /* isRemoval= */ true));
      case "remove service principal", "hard delete service principal" ->
          List.of(removedClient(entry));
      default -> isDataConnect(entry) ? dataConnect(entry) : List.of();
    };
  }

  private static List<GrantTerms> consents(AuditEntry entry) {
    AuditChange permissions = entry.modified("ConsentAction.Permissions");
    List<PermissionList.Change> changes =
        PermissionList.parse(permissions == null ? "" : plain(permissions.value()));
    boolean isForAll =
        Boolean.TRUE.equals(truth(entry, "ConsentContext.OnBehalfOfAll"))
            || changes.stream().anyMatch(PermissionList.Change::isForAll);
    List<GrantTerms> grants = new ArrayList<>();
    for (PermissionList.Change change : changes) {
      grants.add(consent(entry, change, isForAll));
    }
    return grants;
  }

  private static GrantTerms consent(
      AuditEntry entry, PermissionList.Change change, boolean isForAll) {
    ServicePrincipalNames client = ServicePrincipalNames.ofTarget(entry);
    return new GrantTerms(
        client.appId(),
        change.clientId(),
        entry.targetName(),
        client.urls(),
        null,
        change.resourceId(),
        change.principalId(),
        isForAll,
        truth(entry, "ConsentContext.IsAdminConsent"),
        GrantTerms.DELEGATED,
        change.before(),
        change.after());
  }

  private static GrantTerms delegated(AuditEntry entry, boolean isRemoval) {
    AuditChange scope = entry.modified("DelegatedPermissionGrant.Scope");
    Set<String> before = Scopes.of(scope == null ? "" : plain(scope.oldValue()));
    Set<String> after = Scopes.of(scope == null ? "" : plain(scope.value()));
    // Some removals carry what was removed as the new value and no old one.
    boolean isRemovedInNewValue = isRemoval && before.isEmpty();
    String resource = value(entry, "DelegatedPermissionGrant.ResourceId");
    String consentType = value(entry, "DelegatedPermissionGrant.ConsentType");
    return new GrantTerms(
        lower(value(entry, "ServicePrincipal.AppId")),
        value(entry, "ServicePrincipal.ObjectID"),
        value(entry, "ServicePrincipal.DisplayName"),
        List.of(),
        null,
        resource != null ? resource : ServicePrincipalNames.ofTarget(entry).appId(),
        value(entry, "DelegatedPermissionGrant.PrincipalId"),
        ALL_PRINCIPALS.equalsIgnoreCase(consentType),
        null,
        GrantTerms.DELEGATED,
        isRemovedInNewValue ? after : before,
        isRemovedInNewValue ? Set.of() : after);
  }

  private static GrantTerms appRole(AuditEntry entry, boolean isRemoval) {
    Set<String> role = Scopes.of(value(entry, "AppRole.Value"));
    return new GrantTerms(
        lower(value(entry, "ServicePrincipal.AppId")),
        value(entry, "ServicePrincipal.ObjectID"),
        value(entry, "ServicePrincipal.DisplayName"),
        List.of(),
        null,
        ServicePrincipalNames.ofTarget(entry).appId(),
        null,
        /* isTenantWide= */ true,
        null,
        GrantTerms.APPLICATION,
        isRemoval ? role : Set.of(),
        isRemoval ? Set.of() : role);
  }

  /** The client is gone and with it all that it was granted; which that was is not said. */
  private static GrantTerms removedClient(AuditEntry entry) {
    ServicePrincipalNames client = ServicePrincipalNames.ofTarget(entry);
    return new GrantTerms(
        client.appId(),
        ServicePrincipalNames.objectId(entry),
        entry.targetName(),
        client.urls(),
        null,
        null,
        null,
        /* isTenantWide= */ true,
        null,
        GrantTerms.APPLICATION,
        Set.of(),
        Set.of());
  }

  private static boolean isDataConnect(AuditEntry entry) {
    return entry.member("Datasets") != null && entry.text("ApplicationId") != null;
  }

  /** Data sets stand for scopes. A request that waits or was turned down gives nothing. */
  private static List<GrantTerms> dataConnect(AuditEntry entry) {
    String state = lower(entry.text("State"));
    boolean isGiven = "approved".equals(state);
    boolean isTaken = "revoked".equals(state) || "expired".equals(state);
    if (!isGiven && !isTaken) {
      return List.of();
    }
    Set<String> sets = Scopes.of(String.join(" ", members(entry, "Datasets", "DatasetName")));
    return List.of(
        new GrantTerms(
            lower(entry.text("ApplicationId")),
            null,
            entry.text("ApplicationName"),
            members(entry, "DestinationSinks", ""),
            entry.text("AppRegistrationTenantId"),
            "MicrosoftGraphDataConnect",
            null,
            members(entry, "Datasets", "Scope").stream().anyMatch("All"::equalsIgnoreCase),
            /* isAdminConsent= */ true,
            GrantTerms.APPLICATION,
            isTaken ? sets : Set.of(),
            isTaken ? Set.of() : sets));
  }

  private static List<String> members(AuditEntry entry, String list, String name) {
    List<String> texts = new ArrayList<>();
    JsonNode values = entry.member(list);
    if (values != null && values.isArray()) {
      for (JsonNode value : values) {
        String text = name.isEmpty() ? JsonText.text(value) : JsonText.text(value, name);
        Stream.ofNullable(text).forEach(texts::add);
      }
    }
    return texts;
  }

  /** A property that tells which grant is meant: the value after the act or, taken away, before. */
  @Nullable
  private static String value(AuditEntry entry, String name) {
    AuditChange change = entry.modified(name);
    if (change == null) {
      return null;
    }
    String value = plain(change.value());
    return value.isBlank() ? filled(plain(change.oldValue())) : value.strip();
  }

  @Nullable
  private static Boolean truth(AuditEntry entry, String name) {
    return JsonText.truth(value(entry, name));
  }

  /** Values of the directory's own log are JSON texts within texts: {@code "\"False\""}. */
  private static String plain(@Nullable String value) {
    if (value == null) {
      return "";
    }
    String bare = value.strip();
    boolean isQuoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
    return isQuoted ? JsonText.parse(bare).map(JsonNode::asText).orElse(value) : value;
  }

  @Nullable
  private static String filled(String text) {
    return text.isBlank() ? null : text.strip();
  }

  @Nullable
  private static String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
