package org.ascertain.formats.tnef;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.mapi.MapiProperties;
import org.ascertain.formats.mapi.PropertyId;
import org.ascertain.formats.mapi.PropertyType;

/** A list of properties in a TNEF stream ([MS-OXTNEF] 2.1.3.4). */
final class TnefProperties {
  private static final int FIRST_NAMED = 0x8000;

  private final TnefInput in;
  private final long end;
  private ObjectTaker objects = (type, object) -> {};

  TnefProperties(TnefInput in, long end) {
    this.in = in;
    this.end = end;
  }

  /** Shows where the bytes of what is attached are, instead of reading them. */
  TnefProperties onObject(ObjectTaker taker) {
    objects = taker;
    return this;
  }

  /** Reads the list from here to its end. */
  void readInto(MapiProperties properties) throws IOException {
    int count = in.int32();
    for (int i = 0; i < count; i++) {
      if (in.position() >= end) {
        throw new ContentException(FailureCode.TRUNCATED, "A list of properties is cut off");
      }
      int type = in.int16();
      int id = in.int16();
      property(properties, id >= FIRST_NAMED ? named(id) : id, type);
    }
  }

  private int named(int id) throws IOException {
    int first = in.int32();
    in.bytes(12);
    if (in.int32() == 0) {
      int number = in.int32();
      return first >>> 16 == 6 ? PropertyId.named(first & 0xFFFF, number) : id;
    }
    padded(length(in.int32()));
    return id;
  }

  private void property(MapiProperties properties, int id, int type) throws IOException {
    int one = type & ~PropertyType.MULTIPLE;
    int fixed = PropertyType.fixedLength(one);
    if (fixed > 0) {
      int count = (type & PropertyType.MULTIPLE) != 0 ? in.int32() : 1;
      for (int i = 0; i < count && in.position() < end; i++) {
        properties.put(id, PropertyType.fixed(one, padded(fixed)));
      }
    } else {
      variables(properties, id, one);
    }
  }

  private void variables(MapiProperties properties, int id, int one) throws IOException {
    boolean isVariable =
        one == PropertyType.TEXT
            || one == PropertyType.TEXT8
            || one == PropertyType.BINARY
            || one == PropertyType.OBJECT;
    if (!isVariable) {
      throw new ContentException(FailureCode.CORRUPT, "A property of an unknown type");
    }
    int count = in.int32();
    for (int i = 0; i < count && in.position() < end; i++) {
      variable(properties, id, one, length(in.int32()));
    }
  }

  private void variable(MapiProperties properties, int id, int type, int length)
      throws IOException {
    if (id == PropertyId.ATTACHED) {
      objects.take(type, new Extent(in.position(), length));
      in.moveTo(in.position() + length + padding(length));
      return;
    }
    byte[] value = padded(length);
    switch (type) {
      case PropertyType.TEXT -> properties.put(id, new String(value, StandardCharsets.UTF_16LE));
      case PropertyType.TEXT8 -> properties.put(id, new MapiProperties.Narrow(value));
      default -> properties.put(id, value);
    }
  }

  private int length(int written) throws ContentException {
    if (written < 0 || written > end - in.position()) {
      throw new ContentException(FailureCode.TRUNCATED, "A property is longer than its list");
    }
    return written;
  }

  private byte[] padded(int length) throws IOException {
    byte[] value = in.bytes(length);
    in.moveTo(Math.min(end, in.position() + padding(length)));
    return value;
  }

  private static int padding(int length) {
    return (4 - length % 4) % 4;
  }

  /** Takes the place of bytes. */
  @FunctionalInterface
  interface ObjectTaker {
    void take(int type, Extent extent) throws IOException;
  }

  /**
   * A part of the stream.
   *
   * @param start where it begins
   * @param length bytes
   */
  record Extent(long start, int length) {}
}
