package org.ascertain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.ascertain.formats.Digests;
import org.ascertain.model.Nullable;
import org.ascertain.sandbox.DocumentParser;
import org.ascertain.sandbox.ParsedDocument;
import org.ascertain.sandbox.ParsedPart;

/** Leaves documents unread, where only what holds them is counted. */
final class UnreadDocuments implements DocumentParser {
  @Override
  public ParsedDocument parse(
      InputStream bytes, long size, @Nullable String name, @Nullable String mediaType) {
    try {
      Digests digests = Digests.of(bytes);
      String type = mediaType == null ? "application/octet-stream" : mediaType;
      ParsedPart part =
          new ParsedPart(
              0, -1, name, type, digests.size(), digests.sha256(), digests.md5(), null, Map.of());
      return new ParsedDocument(List.of(part), "NONE", 1, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
