package org.ascertain.sandbox;

import java.io.Serializable;
import java.util.Map;
import org.ascertain.model.Nullable;

/**
 * A document or a thing embedded in it.
 *
 * @param ordinal 0 for the document, then in the order met
 * @param parentOrdinal the part that holds it; -1 for the document
 * @param name file name, null when it has none
 * @param mediaType media type found from content
 * @param sizeBytes length of its bytes
 * @param sha256 SHA-256 of its bytes
 * @param md5 MD5 of its bytes
 * @param text text, null when it has none or could not be read
 * @param metadata properties by name, each with its first value
 */
public record ParsedPart(
    int ordinal,
    int parentOrdinal,
    @Nullable String name,
    String mediaType,
    long sizeBytes,
    String sha256,
    String md5,
    @Nullable String text,
    Map<String, String> metadata)
    implements Serializable {
  /** Copies the metadata. */
  public ParsedPart {
    metadata = Map.copyOf(metadata);
  }
}
