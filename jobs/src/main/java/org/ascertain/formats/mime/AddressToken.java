package org.ascertain.formats.mime;

import org.ascertain.model.Nullable;

/**
 * What stands between two separators of an address list.
 *
 * @param text the words outside angle brackets and comments, quotes taken off
 * @param isQuoted whether a quoted part is among them
 * @param angle what stands in angle brackets; null without any
 * @param comment the first comment; null without any
 * @param raw all of it as it stands, trimmed
 */
record AddressToken(
    String text, boolean isQuoted, @Nullable String angle, @Nullable String comment, String raw) {}
