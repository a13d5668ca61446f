package org.ascertain.formats.mime;

import java.util.Optional;
import org.ascertain.model.Nullable;

/**
 * A leaf of a message: a part that is no multipart.
 *
 * @param path its number as in IMAP, for example 1.2; 1 for a message of one part
 * @param isWhole whether it is the only part of its message
 * @param alternative path of the innermost multipart/alternative around it; null without one
 * @param mediaType media type, lower case
 * @param name file name, decoded; null without one
 * @param disposition inline, attachment or another word, lower case; null without one
 * @param contentId Content-ID as written; null without one
 * @param charset charset as declared; null without one
 */
public record MimePart(
    String path,
    boolean isWhole,
    @Nullable String alternative,
    String mediaType,
    @Nullable String name,
    @Nullable String disposition,
    @Nullable String contentId,
    @Nullable String charset) {

  static MimePart of(MessageHeaders headers, String mediaType, Position position) {
    HeaderParameters type = HeaderParameters.parse(headers.first("Content-Type").orElse(""));
    HeaderParameters disposition =
        HeaderParameters.parse(headers.first("Content-Disposition").orElse(""));
    Optional<String> name =
        disposition.parameter("filename").or(() -> type.parameter("name")).map(String::strip);
    return new MimePart(
        position.path(),
        position.isWhole(),
        position.alternative(),
        mediaType,
        name.filter(text -> !text.isEmpty()).orElse(null),
        disposition.value().isEmpty() ? null : disposition.value(),
        headers.first("Content-ID").orElse(null),
        type.parameter("charset").orElse(null));
  }

  /**
   * Whether it is text of the message itself and no attachment. The only part of a message is, even
   * when it has a name.
   */
  public boolean isBody() {
    boolean isAttached = "attachment".equals(disposition);
    return isReadable() && !isAttached && (name == null || isWhole);
  }

  boolean isHtml() {
    return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
  }

  private boolean isReadable() {
    // A multipart that names no boundary has no parts and is read as text.
    return isHtml()
        || mediaType.equals("text/plain")
        || mediaType.equals("text/enriched")
        || mediaType.equals("text/richtext")
        || mediaType.startsWith("multipart/");
  }

  /**
   * Where a part stands.
   *
   * @param path its number
   * @param isWhole whether its message has no other
   * @param alternative path of the innermost multipart/alternative
   */
  record Position(String path, boolean isWhole, @Nullable String alternative) {}
}
