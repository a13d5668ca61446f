/**
 * Archives: entries by ordinal, opened one by one within bounds, and counts by code that shares
 * nothing with the readers.
 */
package org.ascertain.formats.archives;
