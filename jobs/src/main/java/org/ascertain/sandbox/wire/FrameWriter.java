package org.ascertain.sandbox.wire;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes frames: kind (1 byte), length (4 bytes), content. */
public final class FrameWriter {
  private static final int BUFFER_BYTES = 1 << 16;

  private final DataOutputStream out;

  /** Writes to the stream, which stays open. */
  public FrameWriter(OutputStream out) {
    this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER_BYTES));
  }

  /**
   * Writes one frame; it may wait in a buffer.
   *
   * @throws IOException when the other side is gone
   */
  public synchronized void write(FrameKind kind, FrameBody body) throws IOException {
    byte[] content = body.toBytes();
    out.writeByte(kind.letter());
    out.writeInt(content.length);
    out.write(content);
  }

  /**
   * Sends what waits in the buffer.
   *
   * @throws IOException when the other side is gone
   */
  public synchronized void flush() throws IOException {
    out.flush();
  }
}
