package org.ascertain.contacts;

import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;

/**
 * What a finder found in a text.
 *
 * @param kind what it is
 * @param start position of its first character
 * @param end position after its last character
 * @param raw as it stands
 * @param value canonical form
 * @param refusal why it is no identifier after all; null when it is one
 */
record Hit(
    IdentifierKind kind,
    int start,
    int end,
    String raw,
    String value,
    @Nullable Exclusion refusal) {}
