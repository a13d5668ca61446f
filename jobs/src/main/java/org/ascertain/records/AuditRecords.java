package org.ascertain.records;

import java.util.List;
import java.util.function.Consumer;
import org.ascertain.formats.logs.AuditEntry;
import org.ascertain.model.Nullable;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.Grant;
import org.ascertain.tables.PolicyChange;

/**
 * Rows of an audit log: each is an event, and some are grants of permission or settings besides. An
 * act that failed is an event and nothing else. The second row with the id of an event repeats the
 * first, and so does all that was read from it.
 */
final class AuditRecords implements RowMapping<AuditEntry> {
  private final AuditAccount account;
  private final SeenEvents seen = new SeenEvents();

  AuditRecords(CustomerDirectory customers) {
    this.account = new AuditAccount(customers);
  }

  @Override
  public void map(AuditEntry entry, RecordPlace place, Consumer<Record> rows) {
    RecordPlace first = first(entry, place);
    rows.accept(event(entry, place, first));
    if (entry.result().equals("FAILURE")) {
      return;
    }
    List<GrantTerms> grants = GrantReading.of(entry);
    for (int i = 0; i < grants.size(); i++) {
      rows.accept(grant(grants.get(i), entry, new SubPlace(place, first, i)));
    }
    List<Setting> settings = PolicyReading.of(entry);
    for (int i = 0; i < settings.size(); i++) {
      rows.accept(policyChange(settings.get(i), entry, new SubPlace(place, first, i)));
    }
  }

  /** The n-th row that a record makes, and the record that this one repeats, if any. */
  private record SubPlace(RecordPlace place, @Nullable RecordPlace first, int sub) {
    String id(String table) {
      return place.id(table, sub);
    }

    @Nullable
    String repeatedId(String table) {
      return first == null ? null : first.id(table, sub);
    }
  }

  @Nullable
  private RecordPlace first(AuditEntry entry, RecordPlace place) {
    String id = entry.id();
    long ordinal = id == null ? SeenEvents.NEW : seen.firstOrdinal(id, place.ordinal());
    return ordinal == SeenEvents.NEW ? null : place.atOrdinal(ordinal);
  }

  private AuditEvent event(AuditEntry entry, RecordPlace place, @Nullable RecordPlace first) {
    return new AuditEvent(
        place.id(AuditTables.EVENTS),
        place.file().unitId(),
        place.file().itemId(),
        place.ordinal(),
        place.locator(),
        entry.createdAt(),
        first == null ? null : first.id(AuditTables.EVENTS),
        place.file().kind(),
        account.customerId(entry, place.file()),
        account.mailbox(entry),
        entry.id(),
        entry.integer("RecordType"),
        entry.operation(),
        entry.text("Workload"),
        entry.result(),
        entry.text("OrganizationId"),
        entry.text("UserId"),
        entry.integer("UserType"),
        entry.clientIp(),
        entry.text("ObjectId"),
        AuditApplication.id(entry),
        AuditApplication.name(entry),
        entry.correlationId(),
        entry.text("MailboxGuid"),
        entry.integer("LogonType"),
        entry.truth("ExternalAccess"),
        AuditProperties.of(entry),
        entry.raw());
  }

  private Grant grant(GrantTerms terms, AuditEntry entry, SubPlace at) {
    RecordPlace place = at.place();
    return new Grant(
        at.id(AuditTables.GRANTS),
        place.file().unitId(),
        place.file().itemId(),
        place.ordinal(),
        place.locator(),
        entry.createdAt(),
        at.repeatedId(AuditTables.GRANTS),
        place.file().kind(),
        account.customerId(entry, place.file()),
        terms.isTenantWide() ? null : account.principalMailbox(entry, terms.principal()),
        terms.event(),
        entry.correlationId() != null ? entry.correlationId() : terms.key(),
        terms.appId(),
        terms.clientObjectId(),
        terms.appName(),
        null,
        terms.appUrls(),
        terms.appOwnerOrganizationId(),
        terms.resourceId(),
        terms.isTenantWide() ? null : terms.principal(),
        entry.text("UserId"),
        terms.isTenantWide(),
        terms.isAdminConsent(),
        terms.permissionType(),
        terms.added(),
        terms.removed(),
        terms.after());
  }

  private PolicyChange policyChange(Setting setting, AuditEntry entry, SubPlace at) {
    RecordPlace place = at.place();
    return new PolicyChange(
        at.id(AuditTables.POLICY_CHANGES),
        place.file().unitId(),
        place.file().itemId(),
        place.ordinal(),
        place.locator(),
        entry.createdAt(),
        at.repeatedId(AuditTables.POLICY_CHANGES),
        place.file().kind(),
        account.customerId(entry, place.file()),
        account.mailbox(entry),
        entry.operation(),
        setting.policy(),
        setting.name(),
        setting.value(),
        setting.oldValue(),
        entry.text("UserId"));
  }
}
