/**
 * Stage 6 of 10. Reads sources, source_locations, items, item_text_parts, frame_customers,
 * recipient_contacts, repeated_texts, address_pairs, mailbox_owners. Writes contact_occurrences,
 * contact_records. Scope UNIT.
 *
 * <p>Contact data found: identifiers, contact records, what is excluded and why.
 */
package org.ascertain.contacts;
