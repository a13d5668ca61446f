package org.ascertain.records;

import org.ascertain.spark.Table;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.Grant;
import org.ascertain.tables.PolicyChange;

/** Names of the tables that rows of audit logs go to. */
final class AuditTables {
  static final String EVENTS = Table.of(AuditEvent.class).name();
  static final String GRANTS = Table.of(Grant.class).name();
  static final String POLICY_CHANGES = Table.of(PolicyChange.class).name();

  private AuditTables() {}
}
