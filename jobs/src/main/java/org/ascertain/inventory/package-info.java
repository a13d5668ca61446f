/**
 * Stage 1 of 10. Reads the received files. Writes sources, source_locations. Scope UNIT.
 *
 * <p>What was received: every file, its hashes, custodian, customer, chain of custody.
 */
package org.ascertain.inventory;
