/**
 * Stage 3 of 10. Reads sources, source_locations, units. Writes items, item_text_parts,
 * item_failures, reconciliation. Scope UNIT.
 *
 * <p>Units opened: messages, documents, attachments; text, family, failures.
 */
package org.ascertain.items;
