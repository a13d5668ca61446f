/**
 * Stage 2 of 10. Reads sources, source_locations. Writes units. Scope UNIT.
 *
 * <p>How it will be read: containers cut into work units.
 */
package org.ascertain.units;
