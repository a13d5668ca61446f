package org.ascertain.formats.archives;

/**
 * An entry as an archive's own list has it.
 *
 * @param name its path, decoded for recognition only
 * @param size expanded bytes; -1 when the list does not say
 * @param isFile whether it holds bytes: no folder, link or device
 */
public record ListedEntry(String name, long size, boolean isFile) {}
