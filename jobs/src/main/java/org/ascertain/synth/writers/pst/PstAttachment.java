package org.ascertain.synth.writers.pst;

import org.ascertain.model.Nullable;

/**
 * Something attached to an item.
 *
 * @param method how it is attached
 * @param name file name
 * @param content its bytes; null when it has none here
 * @param message the item inside; null when it is none
 * @param properties further properties
 */
public record PstAttachment(
    Method method,
    String name,
    @Nullable PstContent content,
    @Nullable PstMessage message,
    PstProperties properties) {
  private static final int NOT_RENDERED = -1;

  /** How something is attached ([MS-OXCMSG] 2.2.2.9). */
  public enum Method {
    /** The bytes are in the file. */
    BY_VALUE(1),
    /** A path that the recipient can reach. */
    BY_REFERENCE(2),
    /** A path that only the sender can reach. */
    REFERENCE_ONLY(4),
    /** An item of its own. */
    EMBEDDED(5),
    /** An OLE storage, here its bytes. */
    OLE(6),
    /** A link to a file in the web. */
    WEB_REFERENCE(7);

    private final int code;

    Method(int code) {
      this.code = code;
    }
  }

  /** A file. */
  public static PstAttachment file(String name, String mediaType, PstContent content) {
    PstProperties properties = PstProperties.empty().text(0x370E, mediaType);
    return new PstAttachment(Method.BY_VALUE, name, content, null, properties);
  }

  /** A picture that an HTML body shows. */
  public static PstAttachment inline(
      String name, String mediaType, String contentId, PstContent content) {
    PstProperties properties = PstProperties.empty().text(0x370E, mediaType);
    properties.text(0x3712, contentId).flag(0x7FFE, true).integer(0x3714, 4);
    return new PstAttachment(Method.BY_VALUE, name, content, null, properties);
  }

  /** An item within the item. */
  public static PstAttachment embedded(String name, PstMessage message) {
    return new PstAttachment(Method.EMBEDDED, name, null, message, PstProperties.empty());
  }

  /** A file elsewhere, of which only the path or address is here. */
  public static PstAttachment reference(Method method, String name, String path) {
    PstProperties properties = PstProperties.empty().text(0x3708, path).text(0x370D, path);
    return new PstAttachment(method, name, null, null, properties);
  }

  /** What both its node and its row in the table say. */
  PstProperties described(int number) {
    PstProperties all = PstProperties.empty().integer(0x3705, method.code).text(0x3704, name);
    all.text(0x3707, name).text(0x3001, name).integer(0x0E21, number);
    int dot = name.lastIndexOf('.');
    all.text(0x3703, dot < 0 ? null : name.substring(dot));
    return all.integer(0x370B, NOT_RENDERED).integer(0x0FFE, 7).all(properties);
  }
}
