/**
 * Stage 7 of 10. Reads contact_occurrences, contact_records. Writes persons, person_identifiers,
 * person_links, person_id_changes. Scope MATTER.
 *
 * <p>Identifiers resolved to people.
 */
package org.ascertain.persons;
