package org.ascertain.formats.tnef;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.mapi.MapiProperties;
import org.ascertain.formats.mapi.PropertyId;
import org.ascertain.model.Nullable;

/** Values of attributes that are no properties. */
final class TnefTexts {
  /** IID_IMessage, 00020307-0000-0000-C000-000000000046, its two halves with the low byte first. */
  private static final long MESSAGE_HIGH = 0x0000000000020307L;

  private static final long MESSAGE_LOW = 0x46000000000000C0L;
  private static final int IID = 16;
  private static final int DATE = 14;
  private static final int SENDER_HEAD = 8;

  private TnefTexts() {}

  static String text(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  /** Year, month, day, hour, minute, second, day of the week, 16 bits each; the zone is UTC. */
  static @Nullable Instant date(TnefInput in, long length) throws IOException {
    if (length < DATE) {
      return null;
    }
    ByteBuffer date = ByteBuffer.wrap(in.bytes(DATE)).order(ByteOrder.LITTLE_ENDIAN);
    try {
      return LocalDateTime.of(
              date.getShort(0),
              date.getShort(2),
              date.getShort(4),
              date.getShort(6),
              date.getShort(8),
              Math.min(date.getShort(10), (short) 59))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A structure of two lengths, a name and {@code type:address} ([MS-OXTNEF] 2.1.3.3.3). */
  static void from(byte[] bytes, Charset charset, MapiProperties properties) {
    if (bytes.length < SENDER_HEAD) {
      return;
    }
    ByteBuffer triple = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int name = triple.getShort(4) & 0xFFFF;
    int address = triple.getShort(6) & 0xFFFF;
    if (SENDER_HEAD + name + address > bytes.length) {
      return;
    }
    properties.put(PropertyId.SENDER_NAME, text(slice(bytes, SENDER_HEAD, name), charset));
    String typed = text(slice(bytes, SENDER_HEAD + name, address), charset);
    properties.put(PropertyId.SENDER_ADDRESS, typed.substring(typed.indexOf(':') + 1));
  }

  private static byte[] slice(byte[] bytes, int start, int length) {
    return Arrays.copyOfRange(bytes, start, start + length);
  }

  /** Whether an object is a message. */
  static boolean isMessage(ByteSource stream, TnefProperties.Extent object) throws IOException {
    if (object.length() < IID) {
      return false;
    }
    ByteBuffer id =
        ByteBuffer.wrap(stream.slice(object.start(), IID).bytes()).order(ByteOrder.LITTLE_ENDIAN);
    return id.getLong(0) == MESSAGE_HIGH && id.getLong(8) == MESSAGE_LOW;
  }
}
