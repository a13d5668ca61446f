package org.ascertain.formats.logs;

import org.ascertain.model.Nullable;

/**
 * A property that an audited act changed or set.
 *
 * @param name as written
 * @param value after; null when not said or removed
 * @param oldValue before; null when not said
 */
public record AuditChange(String name, @Nullable String value, @Nullable String oldValue) {}
