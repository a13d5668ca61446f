package org.ascertain.synth.scene;

import java.nio.charset.StandardCharsets;
import org.ascertain.model.Nullable;

/**
 * A leaf of a message.
 *
 * @param mediaType media type without parameters
 * @param name file name; null for a body
 * @param content bytes; text in UTF-8
 */
public record MailPart(String mediaType, @Nullable String name, byte[] content) {
  /** A plain text body. */
  public static MailPart text(String text) {
    return new MailPart("text/plain", null, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An HTML body. */
  public static MailPart html(String html) {
    return new MailPart("text/html", null, html.getBytes(StandardCharsets.UTF_8));
  }

  /** An attached file. */
  public static MailPart file(String name, String mediaType, byte[] content) {
    return new MailPart(mediaType, name, content);
  }

  /** Whether it is an attachment. */
  public boolean isAttachment() {
    return name != null;
  }
}
