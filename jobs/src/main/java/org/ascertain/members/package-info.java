/**
 * Stage 9 of 10. Reads sources, items, audit_events, http_requests, mail_traces, frame_customers,
 * third_parties, contact_records, flows, flow_contacts, person_identifiers. Writes customers,
 * exposures, class_members, attrition. Scope MATTER.
 *
 * <p>Customers, exposure windows, class definition applied clause by clause.
 */
package org.ascertain.members;
