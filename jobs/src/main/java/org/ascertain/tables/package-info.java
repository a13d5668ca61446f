/**
 * Every table as one annotated record; the only place, with the engine below it, that knows column
 * names.
 */
package org.ascertain.tables;
