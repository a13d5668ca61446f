package org.ascertain.formats.mime;

/**
 * A header field as it stands, but for its line ends: unfolded, encoded words not decoded.
 *
 * @param name name as spelled
 * @param value value, folding line ends removed, trimmed
 */
public record RawHeader(String name, String value) {}
