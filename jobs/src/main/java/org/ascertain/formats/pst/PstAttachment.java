package org.ascertain.formats.pst;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ascertain.model.Nullable;

/** Something attached to an item. */
public final class PstAttachment {
  private final long id;
  private final PstProperties properties;
  private final @Nullable PstValue content;
  private final @Nullable Embedded embedded;
  private final Findings findings;

  PstAttachment(
      long id,
      PstProperties properties,
      @Nullable PstValue content,
      @Nullable Embedded embedded,
      Findings findings) {
    this.id = id;
    this.properties = properties;
    this.content = content;
    this.embedded = embedded;
    this.findings = findings;
  }

  /** Reads the message that is attached. */
  interface Embedded {
    PstMessage read() throws IOException;
  }

  /** How something is attached. */
  public enum Method {
    /** Not at all yet. */
    NONE,
    /** Its bytes. */
    BY_VALUE,
    /** A path, to be sent along. */
    BY_REFERENCE,
    /** A path that recipients resolve. */
    BY_REFERENCE_RESOLVE,
    /** Only a path. */
    BY_REFERENCE_ONLY,
    /** A message. */
    EMBEDDED_MESSAGE,
    /** An object of another program. */
    OLE,
    /** An address on the web. */
    BY_WEB_REFERENCE,
    /** Something else. */
    OTHER;

    private static final Method[] NUMBERED = Arrays.copyOf(values(), 8);

    static Method of(@Nullable Integer number) {
      if (number == null) {
        return NONE;
      }
      return number >= 0 && number < NUMBERED.length ? NUMBERED[number] : OTHER;
    }
  }

  /** Node id within its message. */
  public long id() {
    return id;
  }

  /** How it is attached. */
  public Method method() {
    return Method.of(properties.integer(Tags.METHOD));
  }

  /** Its long, else its short file name, else its display name; null when none. */
  @Nullable
  public String name() throws IOException {
    return firstOf(Tags.FILE_NAME, Tags.SHORT_FILE_NAME, Tags.DISPLAY_NAME);
  }

  /** Where it lies, when only a path or an address is attached; null when none. */
  @Nullable
  public String path() throws IOException {
    return firstOf(Tags.LONG_PATH, Tags.PATH);
  }

  @Nullable
  private String firstOf(int... ids) throws IOException {
    for (int each : ids) {
      String text = properties.string(each);
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  /** Its declared media type; null when none. */
  @Nullable
  public String mediaType() throws IOException {
    return firstOf(Tags.MEDIA_TYPE);
  }

  /** The id by which the text refers to it; null when none. */
  @Nullable
  public String contentId() throws IOException {
    return firstOf(Tags.CONTENT_ID);
  }

  /** Whether programs do not list it. */
  public boolean isHidden() {
    return properties.isTrue(Tags.HIDDEN_ATTACHMENT);
  }

  /** The size that the store gives, which is only near the number of bytes; null when none. */
  @Nullable
  public Integer declaredSize() {
    return properties.integer(Tags.ATTACHMENT_SIZE);
  }

  /** Its properties. */
  public PstProperties properties() {
    return properties;
  }

  /** Its bytes; null when it is a message, or a mere reference, or lost. */
  @Nullable
  public PstValue content() {
    return content;
  }

  /** Whether a message is attached. */
  public boolean isMessage() {
    return embedded != null;
  }

  /**
   * The message that is attached, read now.
   *
   * @throws IllegalStateException when none is
   * @throws IOException when the storage does not deliver
   */
  public PstMessage message() throws IOException {
    if (embedded == null) {
      throw new IllegalStateException("Not a message: " + method());
    }
    return embedded.read();
  }

  /** What is wrong with it, as far as it was read. */
  public List<PstFinding> findings() {
    return findings.all();
  }
}
