package org.ascertain.synth.writers.pst;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Property values as the bytes of a variant. */
final class ValueBytes {
  private static final long SECONDS_FROM_1601 = 11_644_473_600L;
  private static final long TICKS_PER_SECOND = 10_000_000L;
  private static final int NANOS_PER_TICK = 100;

  private final Charset charset;

  /** For the charset of the variant's texts. */
  ValueBytes(PstVariant variant, Charset ansi) {
    this.charset = variant.isAnsi() ? ansi : StandardCharsets.UTF_16LE;
  }

  Charset charset() {
    return charset;
  }

  /** A value that fits into four bytes. */
  static int small(Object value) {
    return value instanceof Boolean flag ? (flag ? 1 : 0) : (Integer) value;
  }

  /** A moment in ticks of 100 nanoseconds from 1601. */
  static long ticks(Instant at) {
    return (at.getEpochSecond() + SECONDS_FROM_1601) * TICKS_PER_SECOND
        + at.getNano() / NANOS_PER_TICK;
  }

  /** A globally unique id: its first three fields least significant byte first. */
  static byte[] guid(UUID id) {
    long high = id.getMostSignificantBits();
    LittleEndian bytes = new LittleEndian(16);
    bytes.int4((int) (high >>> 32)).int2((int) (high >>> 16)).int2((int) high);
    return bytes.put(longBytes(id.getLeastSignificantBits())).toBytes();
  }

  /** The bytes of a value that is not streamed. */
  byte[] of(PropertyValue property) {
    Object value = property.value();
    return switch (property.type()) {
      case SHORT, INTEGER, BOOLEAN -> new LittleEndian(4).int4(small(value)).toBytes();
      case REAL -> eight(Double.doubleToLongBits((Double) value));
      case LONG -> eight((Long) value);
      case TIME -> eight(ticks((Instant) value));
      case TEXT -> ((String) value).getBytes(charset);
      case GUID -> guid((UUID) value);
      case BINARY, OBJECT -> (byte[]) value;
      case INTEGERS -> integers((List<?>) value);
      case TEXTS, BINARIES -> list((List<?>) value);
    };
  }

  private static byte[] eight(long number) {
    return new LittleEndian(8).int8(number).toBytes();
  }

  private static byte[] longBytes(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  private static byte[] integers(List<?> numbers) {
    LittleEndian bytes = new LittleEndian();
    numbers.forEach(number -> bytes.int4((Integer) number));
    return bytes.toBytes();
  }

  private byte[] list(List<?> values) {
    List<byte[]> all = new ArrayList<>();
    for (Object value : values) {
      all.add(value instanceof String text ? text.getBytes(charset) : (byte[]) value);
    }
    LittleEndian bytes = new LittleEndian().int4(all.size());
    int offset = 4 + 4 * all.size();
    for (byte[] each : all) {
      bytes.int4(offset);
      offset += each.length;
    }
    all.forEach(bytes::put);
    return bytes.toBytes();
  }
}
