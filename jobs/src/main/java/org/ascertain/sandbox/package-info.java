/**
 * Tika in forked children that can be killed: time, memory, crash and exit cost one item, never the
 * task.
 */
package org.ascertain.sandbox;
