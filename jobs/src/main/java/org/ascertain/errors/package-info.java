/**
 * The three kinds of error: mistakes of a user, failures of an item (rows, counted), and bugs
 * (everything else).
 */
package org.ascertain.errors;
