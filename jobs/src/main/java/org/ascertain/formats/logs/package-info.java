/**
 * Readers of logs, captures and lists: each cuts a file into rows, says where every row lies in
 * bytes, and turns it into a value. A row that cannot be read is told with the reason, and the
 * reader goes on behind it: no row costs its file. Rows are handed on one by one, so that a file
 * may be larger than memory.
 */
package org.ascertain.formats.logs;
