package org.ascertain.synth.writers.pst;

/**
 * What a node holds.
 *
 * @param data block id of its data; 0 for none
 * @param subnodes block id of its subnodes; 0 for none
 */
record NodeContent(long data, long subnodes) {}
