package org.ascertain.records;

import org.ascertain.model.Nullable;

/**
 * A setting made or changed.
 *
 * @param policy the policy, rule or object; null when not said
 * @param name name of the setting
 * @param value after; null when removed
 * @param oldValue before; null when not said
 */
record Setting(
    @Nullable String policy, String name, @Nullable String value, @Nullable String oldValue) {}
