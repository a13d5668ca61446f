package org.ascertain.formats.mapi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import org.ascertain.model.Nullable;

/** Types of property values ([MS-OXCDATA] 2.11.1). */
public final class PropertyType {
  /** 16-bit number. */
  public static final int INT16 = 0x0002;

  /** 32-bit number. */
  public static final int INT32 = 0x0003;

  /** 64-bit floating point. */
  public static final int DOUBLE = 0x0005;

  /** Days since 30 December 1899. */
  public static final int DAYS = 0x0007;

  /** Error code. */
  public static final int ERROR = 0x000A;

  /** True or false. */
  public static final int BOOLEAN = 0x000B;

  /** Embedded object. */
  public static final int OBJECT = 0x000D;

  /** 64-bit number. */
  public static final int INT64 = 0x0014;

  /** Text in a code page. */
  public static final int TEXT8 = 0x001E;

  /** Text in UTF-16. */
  public static final int TEXT = 0x001F;

  /** Moment in units of 100 ns since 1601. */
  public static final int TIME = 0x0040;

  /** GUID. */
  public static final int GUID = 0x0048;

  /** Bytes. */
  public static final int BINARY = 0x0102;

  /** Added to a type: several values. */
  public static final int MULTIPLE = 0x1000;

  private static final long SECONDS_1601_TO_1970 = 11_644_473_600L;
  private static final long TICKS = 10_000_000L;

  private PropertyType() {}

  /** Bytes of a value of fixed length; 0 for a type without one. */
  public static int fixedLength(int type) {
    return switch (type) {
      case INT16, BOOLEAN -> 2;
      case INT32, 0x0004, ERROR -> 4;
      case DOUBLE, 0x0006, DAYS, INT64, TIME -> 8;
      case GUID -> 16;
      default -> 0;
    };
  }

  /**
   * A value of fixed length from its bytes: a {@link Long}, a {@link Double}, an {@link Instant},
   * or null when the type says nothing here or there are too few bytes.
   */
  public static @Nullable Object fixed(int type, byte[] bytes) {
    if (bytes.length < fixedLength(type)) {
      return null;
    }
    ByteBuffer value = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return switch (type) {
      case INT16 -> (long) value.getShort();
      case INT32 -> (long) value.getInt();
      case BOOLEAN -> (long) (value.getShort() & 0xFF);
      case DOUBLE -> value.getDouble();
      case INT64 -> value.getLong();
      case TIME -> time(value.getLong());
      default -> null;
    };
  }

  /** A moment in units of 100 ns since 1601; null for 0 and for what lies beyond any calendar. */
  public static @Nullable Instant time(long ticks) {
    if (ticks <= 0 || ticks == Long.MAX_VALUE) {
      return null;
    }
    long seconds = ticks / TICKS - SECONDS_1601_TO_1970;
    return Instant.ofEpochSecond(seconds, ticks % TICKS * 100);
  }
}
