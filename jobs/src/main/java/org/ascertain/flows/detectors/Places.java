package org.ascertain.flows.detectors;

import org.ascertain.model.EvidenceRef;
import org.ascertain.tables.AuditEvent;
import org.ascertain.tables.ExportAccount;
import org.ascertain.tables.Grant;
import org.ascertain.tables.HttpRequest;
import org.ascertain.tables.MailTrace;
import org.ascertain.tables.RecipientContact;

/** Where rows stand, as evidence. */
final class Places {
  private Places() {}

  static EvidenceRef of(AuditEvent row) {
    return new EvidenceRef(row.itemId(), row.locator(), row.sourceKind());
  }

  static EvidenceRef of(Grant row) {
    return new EvidenceRef(row.itemId(), row.locator(), row.sourceKind());
  }

  static EvidenceRef of(HttpRequest row) {
    return new EvidenceRef(row.itemId(), row.locator(), row.sourceKind());
  }

  static EvidenceRef of(MailTrace row) {
    return new EvidenceRef(row.itemId(), row.locator(), row.sourceKind());
  }

  static EvidenceRef of(ExportAccount row) {
    return new EvidenceRef(row.itemId(), row.locator(), row.sourceKind());
  }

  static EvidenceRef of(RecipientContact row) {
    return new EvidenceRef(row.itemId(), row.locator(), row.sourceKind());
  }
}
