package org.ascertain.sandbox;

import java.io.InputStream;
import org.ascertain.model.Nullable;

/** Reads text, metadata and embedded parts of a document, whatever the document does. */
public interface DocumentParser {
  /**
   * Parses one document. Never throws for what the document holds or does: that is told in the
   * result.
   *
   * @param bytes the document, read to its end and left open
   * @param size its length in bytes, on which the time limit depends
   * @param name file name, null when it has none
   * @param mediaType media type where known from outside, else null
   */
  ParsedDocument parse(
      InputStream bytes, long size, @Nullable String name, @Nullable String mediaType);
}
