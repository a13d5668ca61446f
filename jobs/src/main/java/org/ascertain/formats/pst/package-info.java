/**
 * Mailbox stores of Outlook, PST and OST, read where they lie: header, trees of nodes and blocks,
 * heaps, tables, items. Every disagreement inside a store is a finding, none costs more than the
 * thing that it concerns.
 */
package org.ascertain.formats.pst;
