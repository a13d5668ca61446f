package org.ascertain.formats.tnef;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes TNEF streams for tests. */
public final class TnefBuilder {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** An empty stream. */
  public TnefBuilder() {
    out.writeBytes(number(0x223E9F78));
    out.writeBytes(new byte[] {1, 0});
  }

  /** An attribute of the message (level 1) or of an attachment (level 2). */
  public TnefBuilder attribute(int level, int id, byte[] value) {
    out.write(level);
    out.writeBytes(number(id));
    out.writeBytes(number(value.length));
    out.writeBytes(value);
    int sum = 0;
    for (byte each : value) {
      sum += each & 0xFF;
    }
    out.writeBytes(new byte[] {(byte) sum, (byte) (sum >> 8)});
    return this;
  }

  /** An attribute of text. */
  public TnefBuilder text(int level, int id, String value) {
    return attribute(level, id, (value + "\0").getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A file that is attached. */
  public TnefBuilder file(String name, byte[] content) {
    return attribute(2, 0x69002, new byte[14])
        .text(2, 0x18010, name)
        .attribute(2, 0x6800F, content);
  }

  /** A message that is attached. */
  public TnefBuilder message(byte[] stream) {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.writeBytes(number(0x00020307));
    object.writeBytes(number(0));
    object.writeBytes(number(0x000000C0));
    object.writeBytes(number(0x46000000));
    object.writeBytes(stream);
    return attribute(2, 0x69002, new byte[14])
        .attribute(2, 0x69005, properties(property(0x3701, 0x000D, object.toByteArray())));
  }

  /** The stream. */
  public byte[] bytes() {
    return out.toByteArray();
  }

  /** A list of properties. */
  public static byte[] properties(byte[]... properties) {
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    list.writeBytes(number(properties.length));
    for (byte[] property : properties) {
      list.writeBytes(property);
    }
    return list.toByteArray();
  }

  /** A property of variable length. */
  public static byte[] property(int id, int type, byte[] value) {
    ByteArrayOutputStream property = new ByteArrayOutputStream();
    property.writeBytes(number(id << 16 | type));
    property.writeBytes(number(1));
    property.writeBytes(number(value.length));
    property.writeBytes(value);
    property.writeBytes(new byte[(4 - value.length % 4) % 4]);
    return property.toByteArray();
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
