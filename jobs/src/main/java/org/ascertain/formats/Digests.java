package org.ascertain.formats;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.ascertain.model.Hashes;

/**
 * Length and hashes of some bytes, all from one read.
 *
 * @param size number of bytes
 * @param sha256 SHA-256, lower-case hexadecimal
 * @param md5 MD5, lower-case hexadecimal
 */
public record Digests(long size, String sha256, String md5) {
  private static final int BLOCK = 1 << 16;

  /**
   * Reads a source once, to its end.
   *
   * @throws IOException when it cannot be read
   */
  public static Digests of(ByteSource source) throws IOException {
    if (source instanceof ByteArraySource array) {
      return of(array);
    }
    try (InputStream in = source.open()) {
      return of(in);
    }
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @throws IOException when it cannot be read
   */
  public static Digests of(InputStream in) throws IOException {
    Running running = new Running();
    byte[] block = new byte[BLOCK];
    for (int count = in.read(block); count >= 0; count = in.read(block)) {
      running.update(block, 0, count);
    }
    return running.finish();
  }

  private static Digests of(ByteArraySource source) {
    Running running = new Running();
    source.update(running.sha256);
    source.update(running.md5);
    running.size = source.size();
    return running.finish();
  }

  /** Hashes that grow with the bytes. */
  static final class Running {
    private final MessageDigest sha256 = Hashes.newSha256();
    private final MessageDigest md5 = Hashes.newMd5();
    private long size;

    void update(byte[] bytes, int offset, int length) {
      sha256.update(bytes, offset, length);
      md5.update(bytes, offset, length);
      size += length;
    }

    Digests finish() {
      HexFormat hex = HexFormat.of();
      return new Digests(size, hex.formatHex(sha256.digest()), hex.formatHex(md5.digest()));
    }
  }
}
