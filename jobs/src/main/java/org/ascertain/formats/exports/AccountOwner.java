package org.ascertain.formats.exports;

import java.time.Instant;
import java.util.List;
import org.ascertain.model.Nullable;

/**
 * Whose account an export is.
 *
 * @param addresses e-mail addresses of the account, as written, present ones first
 * @param registeredAt when it was registered; null when not said
 */
public record AccountOwner(List<String> addresses, @Nullable Instant registeredAt) {}
