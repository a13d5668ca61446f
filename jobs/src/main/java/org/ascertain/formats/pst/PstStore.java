package org.ascertain.formats.pst;

import java.nio.charset.Charset;
import org.ascertain.model.Nullable;

/**
 * What a store says of itself.
 *
 * @param version number of its format
 * @param format its layout
 * @param isOffline whether it is an OST
 * @param encoding name of how its blocks are encoded
 * @param name display name; null when none
 * @param hasPassword whether it asks for a password, which protects nothing; never for an OST
 * @param charset of texts that are not in Unicode and name no code page
 */
public record PstStore(
    int version,
    PstFormat format,
    boolean isOffline,
    String encoding,
    @Nullable String name,
    boolean hasPassword,
    Charset charset) {}
