package org.ascertain.formats.exports;

import java.time.Instant;
import java.util.List;
import org.ascertain.model.Nullable;

/**
 * A contact in the records of whoever received it.
 *
 * @param fullName name; null when none
 * @param contactPoints addresses and phone numbers, as written
 * @param firstImportAt first import; null when not said
 * @param lastImportAt latest import; null when not said
 */
public record UploadedContact(
    @Nullable String fullName,
    List<String> contactPoints,
    @Nullable Instant firstImportAt,
    @Nullable Instant lastImportAt) {}
