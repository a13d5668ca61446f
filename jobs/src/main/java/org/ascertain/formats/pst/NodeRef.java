package org.ascertain.formats.pst;

/**
 * A node or subnode.
 *
 * @param id its id
 * @param data block of its data; 0 for none
 * @param subnodes block of its subnodes; 0 for none
 */
record NodeRef(long id, long data, long subnodes) {}
