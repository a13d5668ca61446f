package org.ascertain.formats;

import org.ascertain.model.SourceKind;

/**
 * What a file seems to be.
 *
 * @param mediaType media type; application/octet-stream when nothing is known
 * @param kind kind of evidence
 */
public record Sniffed(String mediaType, SourceKind kind) {}
