package org.ascertain.formats.exports;

import java.util.Map;
import org.ascertain.model.Nullable;

/**
 * A document of a load file.
 *
 * @param controlNumber its number; null when none
 * @param groupId its family; null when none
 * @param nativePath path of the native; null when none
 * @param textPath path of the text; null when none
 * @param fields all filled fields by header
 */
public record LoadFileEntry(
    @Nullable String controlNumber,
    @Nullable String groupId,
    @Nullable String nativePath,
    @Nullable String textPath,
    Map<String, String> fields) {}
