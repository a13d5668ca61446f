/**
 * Stage 5 of 10. Reads items, item_text_parts. Writes duplicates, threads, repeated_texts,
 * address_pairs, mailbox_owners. Scope MATTER.
 *
 * <p>Same message, same content, same thread.
 */
package org.ascertain.duplicates;
