package org.ascertain.sandbox.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.ascertain.model.Hashes;

/**
 * Bytes of an embedded part in a temporary file, with their digests.
 *
 * @param path where they are, until closed
 * @param size number of bytes
 * @param sha256 SHA-256
 * @param md5 MD5
 */
record Spooled(Path path, long size, String sha256, String md5) implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Copies a stream to its end, counting against the bounds. */
  static Spooled of(InputStream in, Findings findings) throws IOException, BoundReached {
    Path path = Files.createTempFile("part-", ".bin");
    boolean done = false;
    try {
      Spooled spooled = copy(in, path, findings);
      done = true;
      return spooled;
    } finally {
      if (!done) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static Spooled copy(InputStream in, Path path, Findings findings)
      throws IOException, BoundReached {
    MessageDigest sha256 = Hashes.newSha256();
    MessageDigest md5 = Hashes.newMd5();
    byte[] buffer = new byte[BUFFER_BYTES];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(path)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        findings.count(read);
        sha256.update(buffer, 0, read);
        md5.update(buffer, 0, read);
        out.write(buffer, 0, read);
        size += read;
      }
    }
    HexFormat hex = HexFormat.of();
    return new Spooled(path, size, hex.formatHex(sha256.digest()), hex.formatHex(md5.digest()));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
