package org.ascertain.records;

import java.util.List;
import java.util.Set;
import org.ascertain.model.Nullable;

/**
 * What an application may do for whom, before and after an act.
 *
 * @param appId application id, lower case; null when not said
 * @param clientObjectId object id of the client in the tenant; null when not said
 * @param appName name; null when not said
 * @param appUrls addresses that the application names as its own
 * @param appOwnerOrganizationId tenant that owns it; null when not said
 * @param resourceId the API; null when not said
 * @param principal for whom; null when for all or not said
 * @param isTenantWide whether for all
 * @param isAdminConsent whether an administrator consented; null when not said
 * @param permissionType DELEGATED or APPLICATION
 * @param scopesBefore scopes in force before
 * @param scopesAfter scopes in force after
 */
record GrantTerms(
    @Nullable String appId,
    @Nullable String clientObjectId,
    @Nullable String appName,
    List<String> appUrls,
    @Nullable String appOwnerOrganizationId,
    @Nullable String resourceId,
    @Nullable String principal,
    boolean isTenantWide,
    @Nullable Boolean isAdminConsent,
    String permissionType,
    Set<String> scopesBefore,
    Set<String> scopesAfter) {
  /** Given to somebody who uses the application. */
  static final String DELEGATED = "DELEGATED";

  /** Given to the application itself. */
  static final String APPLICATION = "APPLICATION";

  /**
   * REVOKE when nothing is left, or something was taken and nothing given; else GRANT. The name of
   * the operation does not decide: directories log the widening of a grant as removal and addition.
   */
  String event() {
    boolean isCut = !removed().isEmpty() && added().isEmpty();
    return scopesAfter.isEmpty() || isCut ? "REVOKE" : "GRANT";
  }

  /** Scopes in force after and not before. */
  List<String> added() {
    return Scopes.without(scopesAfter, scopesBefore);
  }

  /** Scopes in force before and not after. */
  List<String> removed() {
    return Scopes.without(scopesBefore, scopesAfter);
  }

  /** Scopes in force after. */
  List<String> after() {
    return List.copyOf(scopesAfter);
  }

  /** Client, principal and resource: what a grant is about, where no id groups its rows. */
  String key() {
    String client = clientObjectId != null ? clientObjectId : appId;
    return client + "|" + (isTenantWide ? "*" : principal) + "|" + resourceId;
  }
}
