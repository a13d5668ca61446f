package org.ascertain.flows.detectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ascertain.flows.evidence.CustomerEvidence;
import org.ascertain.flows.recipients.ApplicationIdentity;
import org.ascertain.model.Nullable;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.Grant;

/**
 * Who is who among the applications of a customer. One record names an application by id, another
 * only by its object in the tenant, a third by name: what several say together tells them all.
 */
final class AppDirectory {
  private final Map<String, String> appIdOfObject = new LinkedHashMap<>();
  private final Map<String, Facts> byKey = new LinkedHashMap<>();

  /** What is said of one application. */
  private static final class Facts {
    private String appId;
    private String name;
    private String publisher;
    private String ownerTenant;
    private final Set<String> urls = new LinkedHashSet<>();
  }

  AppDirectory(CustomerEvidence evidence) {
    for (Grant grant : evidence.grants()) {
      if (has(grant.appId()) && has(grant.clientObjectId())) {
        appIdOfObject.putIfAbsent(lower(grant.clientObjectId()), lower(grant.appId()));
      }
    }
    evidence.grants().forEach(this::add);
    evidence.auditEvents().stream()
        .filter(event -> has(event.appId()) && has(event.appName()))
        .forEach(this::add);
  }

  /** What tells the application of a grant from others. */
  String key(Grant grant) {
    if (has(grant.appId())) {
      return "app:" + lower(grant.appId());
    }
    if (has(grant.clientObjectId())) {
      String appId = appIdOfObject.get(lower(grant.clientObjectId()));
      return appId != null ? "app:" + appId : "object:" + lower(grant.clientObjectId());
    }
    return "name:" + (grant.appName() == null ? "" : lower(grant.appName()));
  }

  /** What tells the application of an audit event from others; null when it names none. */
  static @Nullable String key(AuditEvent event) {
    return has(event.appId()) ? "app:" + lower(event.appId()) : null;
  }

  /** All that is known of an application. */
  ApplicationIdentity identity(String key) {
    Facts facts = byKey.getOrDefault(key, new Facts());
    return new ApplicationIdentity(
        facts.appId, facts.name, facts.publisher, facts.ownerTenant, new ArrayList<>(facts.urls));
  }

  /** The applications that audit events name, in order. */
  List<String> keys() {
    return List.copyOf(byKey.keySet());
  }

  private void add(Grant grant) {
    Facts facts = byKey.computeIfAbsent(key(grant), key -> new Facts());
    facts.appId = first(facts.appId, grant.appId());
    facts.name = first(facts.name, grant.appName());
    facts.publisher = first(facts.publisher, grant.publisher());
    facts.ownerTenant = first(facts.ownerTenant, grant.appOwnerOrganizationId());
    facts.urls.addAll(grant.appUrls());
  }

  private void add(AuditEvent event) {
    Facts facts = byKey.computeIfAbsent(key(event), key -> new Facts());
    facts.appId = first(facts.appId, event.appId());
    facts.name = first(facts.name, event.appName());
  }

  private static String first(@Nullable String known, @Nullable String more) {
    return has(known) ? known : has(more) ? more : null;
  }

  private static boolean has(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
