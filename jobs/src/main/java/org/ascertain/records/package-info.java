/**
 * Stage 4 of 10. Reads sources, source_locations, items. Writes audit_events, grants,
 * policy_changes, http_requests, mail_traces, recipient_contacts, export_accounts, load_file_rows,
 * subprocessors, record_rejects, frame_customers, third_parties, designations. Scope UNIT.
 *
 * <p>Structured evidence, the frame and the registry read into typed rows.
 */
package org.ascertain.records;
