package org.ascertain.synth.writers.pst;

/**
 * A folder of the file that is being written.
 *
 * @param nodeId its node id
 * @param name its name
 */
public record PstFolder(int nodeId, String name) {}
