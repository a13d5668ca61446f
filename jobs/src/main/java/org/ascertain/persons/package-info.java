/**
 * Stage 7 of 10. Reads contact_occurrences, contact_records. Writes persons, person_identifiers,
 * person_links, person_id_changes, person_measures. Scope MATTER.
 *
 * <p>Identifiers resolved to people. Deterministic keys come first; then groups that share a
 * blocking key are compared, and a model fitted to the matter's own pairs says which are one
 * person. What many use joins nobody, and links that would put two people into one are not
 * followed. What may be lost here: a person whose identifiers never stand together and share no
 * name stays several; blocks that are too large are counted and not compared.
 */
package org.ascertain.persons;
