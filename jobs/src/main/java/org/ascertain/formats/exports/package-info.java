/**
 * Readers of what organisations hand out about accounts: address books that were uploaded to them,
 * permissions in force, lists of subprocessors, load files of productions.
 */
package org.ascertain.formats.exports;
