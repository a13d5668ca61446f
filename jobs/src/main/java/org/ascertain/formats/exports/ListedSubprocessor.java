package org.ascertain.formats.exports;

import java.time.LocalDate;
import org.ascertain.model.Nullable;

/**
 * An organisation on a list of subprocessors.
 *
 * @param listVersionOn date of the list; null when the file does not say
 * @param listClass technology, ancillary, contract staff, as written; null when not said
 * @param name name, without the remark behind it
 * @param service service; null when not said
 * @param location location; null when not said
 * @param addedOn when it came on the list; null when not said
 * @param removedOn when it left the list; null when not said
 */
public record ListedSubprocessor(
    @Nullable LocalDate listVersionOn,
    @Nullable String listClass,
    String name,
    @Nullable String service,
    @Nullable String location,
    @Nullable LocalDate addedOn,
    @Nullable LocalDate removedOn) {}
