package org.ascertain.sandbox;

import java.util.Map;
import java.util.TreeMap;
import org.ascertain.model.Nullable;

/** A part of which more is still to come. */
final class PartDraft {
  private static final String UNKNOWN = "application/octet-stream";

  private final int ordinal;
  private final int parent;
  private final @Nullable String name;
  private final long size;
  private final String sha256;
  private final String md5;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> metadata = new TreeMap<>();
  private String mediaType = UNKNOWN;

  PartDraft(int ordinal, int parent, @Nullable String name, long size, String sha256, String md5) {
    this.ordinal = ordinal;
    this.parent = parent;
    this.name = name;
    this.size = size;
    this.sha256 = sha256;
    this.md5 = md5;
  }

  static PartDraft ofDocument(Spool bytes, @Nullable String name) {
    return new PartDraft(0, -1, name, bytes.size(), bytes.sha256(), bytes.md5());
  }

  int parent() {
    return parent;
  }

  /** Told when found from the first bytes, and again when the parser found a closer one. */
  void type(String type) {
    mediaType = type;
  }

  void text(String more) {
    text.append(more);
  }

  void metadata(String key, String value) {
    metadata.put(key, value);
  }

  ParsedPart toPart() {
    String whole = text.toString();
    return new ParsedPart(
        ordinal,
        parent,
        name,
        mediaType,
        size,
        sha256,
        md5,
        whole.isBlank() ? null : whole,
        metadata);
  }
}
