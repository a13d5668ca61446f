package org.ascertain.sandbox.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.ascertain.model.Nullable;

/** A frame received, read value after value in the order written. */
public final class Frame {
  private static final int LARGEST_BODY = 64 << 20;

  private final FrameKind kind;
  private final ByteBuffer body;

  private Frame(FrameKind kind, byte[] body) {
    this.kind = kind;
    this.body = ByteBuffer.wrap(body);
  }

  /**
   * Reads the next frame.
   *
   * @return null at the end of the stream
   * @throws IOException when the stream breaks, or holds something that is no frame
   */
  public static @Nullable Frame read(DataInputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    int length = in.readInt();
    FrameKind kind = FrameKind.of(first);
    if (kind == null || length < 0 || length > LARGEST_BODY) {
      throw new IOException("No frame where one was expected");
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("The stream ended within a frame");
    }
    return new Frame(kind, body);
  }

  /** What the frame is about. */
  public FrameKind kind() {
    return kind;
  }

  /** The next value, a number. */
  public long number() throws IOException {
    try {
      return body.getLong();
    } catch (BufferUnderflowException e) {
      throw new IOException("A frame is too short", e);
    }
  }

  /** The next value, a number that fits an int. */
  public int index() throws IOException {
    return (int) number();
  }

  /** The next value, a text or null. */
  public @Nullable String text() throws IOException {
    int length = index();
    return length < 0 ? null : new String(take(length), StandardCharsets.UTF_8);
  }

  /** The next value, a text that is never null. */
  public String word() throws IOException {
    String text = text();
    if (text == null) {
      throw new IOException("A frame lacks a value");
    }
    return text;
  }

  /** All that is left. */
  public byte[] rest() throws IOException {
    return take(body.remaining());
  }

  private byte[] take(int length) throws IOException {
    if (length > body.remaining()) {
      throw new IOException("A frame is too short");
    }
    byte[] taken = new byte[length];
    body.get(taken);
    return taken;
  }
}
