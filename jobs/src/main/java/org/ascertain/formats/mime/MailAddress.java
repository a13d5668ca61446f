package org.ascertain.formats.mime;

import org.ascertain.model.Nullable;

/**
 * Somebody named in an address header.
 *
 * @param name display name, decoded; null when there is none
 * @param address address in canonical form, or a legacy distinguished name in lower case; null when
 *     there is only a name
 * @param raw the words as they stand
 */
public record MailAddress(@Nullable String name, @Nullable String address, String raw) {}
