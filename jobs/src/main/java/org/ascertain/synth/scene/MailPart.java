package org.ascertain.synth.scene;

import java.nio.charset.StandardCharsets;
import org.ascertain.model.Nullable;

/** A leaf of a message: a body, or a file that is attached. */
public final class MailPart {
  private final String mediaType;
  @Nullable private final String name;
  private final byte[] content;

  private MailPart(String mediaType, @Nullable String name, byte[] content) {
    this.mediaType = mediaType;
    this.name = name;
    this.content = content;
  }

  /** A plain text body. */
  public static MailPart text(String text) {
    return new MailPart("text/plain", null, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An HTML body. */
  public static MailPart html(String html) {
    return new MailPart("text/html", null, html.getBytes(StandardCharsets.UTF_8));
  }

  /** An invitation in iCalendar text. */
  public static MailPart invitation(String calendar) {
    byte[] content = calendar.getBytes(StandardCharsets.UTF_8);
    return new MailPart("text/calendar; method=REQUEST", null, content);
  }

  /** An attached file; the bytes are not copied. */
  public static MailPart file(String name, String mediaType, byte[] content) {
    return new MailPart(mediaType, name, content);
  }

  /** Media type, without charset and name. */
  public String mediaType() {
    return mediaType;
  }

  /** File name; null for a body. */
  @Nullable
  public String name() {
    return name;
  }

  /** The bytes; text in UTF-8. */
  public byte[] content() {
    return content;
  }

  /** Whether it is an attachment. */
  public boolean isAttachment() {
    return name != null;
  }
}
