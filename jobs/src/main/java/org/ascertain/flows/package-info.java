/**
 * Stage 8 of 10. Reads sources, items, audit_events, grants, policy_changes, http_requests,
 * mail_traces, recipient_contacts, export_accounts, load_file_rows, subprocessors, frame_customers,
 * third_parties, contact_occurrences, contact_records, person_identifiers, duplicates. Writes
 * flows, flow_contacts, source_overlaps. Scope MATTER.
 *
 * <p>Evidence of contact data reaching third parties.
 */
package org.ascertain.flows;
