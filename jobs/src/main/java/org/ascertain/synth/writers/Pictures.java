package org.ascertain.synth.writers;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.ascertain.synth.scene.Dice;

/** Pictures of noise: valid PNG files that no compressor makes smaller. */
public final class Pictures {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int WIDTH = 256;

  private Pictures() {}

  /** A grey picture of about so many bytes, at least one row. */
  public static byte[] noise(Dice dice, int bytes) {
    int height = Math.max(1, bytes / WIDTH);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(SIGNATURE);
    byte[] depthAndColour = {8, 0, 0, 0, 0};
    ByteBuffer header = ByteBuffer.allocate(13).putInt(WIDTH).putInt(height).put(depthAndColour);
    chunk(png, "IHDR", header.array());
    chunk(png, "IDAT", FixedDeflater.zlib(rows(dice, height)));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static byte[] rows(Dice dice, int height) {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    for (int i = 0; i < height; i++) {
      rows.write(0);
      rows.writeBytes(dice.bytes(WIDTH));
    }
    return rows.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    png.writeBytes(name);
    png.writeBytes(content);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
