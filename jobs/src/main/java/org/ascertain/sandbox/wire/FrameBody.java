package org.ascertain.sandbox.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.ascertain.model.Nullable;

/** The content of a frame being written, value after value. */
public final class FrameBody {
  private static final int NULL_LENGTH = -1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Adds a number. */
  public FrameBody number(long value) {
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    return this;
  }

  /** Adds a text, which may be null. */
  public FrameBody text(@Nullable String value) {
    if (value == null) {
      return number(NULL_LENGTH);
    }
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    bytes.writeBytes(encoded);
    return this;
  }

  /** Adds raw bytes, which must be the last value of the frame. */
  public FrameBody bytes(byte[] source, int offset, int length) {
    bytes.write(source, offset, length);
    return this;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
