package org.ascertain.synth.scene;

/**
 * A file of the matter that is written as it is.
 *
 * @param path path below the matter's folder
 * @param content bytes
 */
public record OutsideFile(String path, byte[] content) {}
