package org.ascertain.sandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;

/**
 * The bytes of a document, kept for as many attempts as it takes: small ones in memory, others in a
 * file that only its owner can read and that is gone after {@link #close}.
 */
final class Spool implements AutoCloseable {
  private static final int IN_MEMORY = 4 << 20;
  private static final int BUFFER_BYTES = 1 << 16;

  private final MessageDigest sha256 = Hashes.newSha256();
  private final MessageDigest md5 = Hashes.newMd5();
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private String sha256Hex = "";
  private String md5Hex = "";
  private @Nullable Path file;
  private long size;
  private @Nullable IOException broken;

  private Spool() {}

  /** Reads the stream to its end, or to where it breaks. */
  static Spool of(InputStream bytes, Path scratch) {
    Spool spool = new Spool();
    try {
      spool.fill(bytes, scratch);
    } catch (IOException e) {
      spool.close();
      throw new UncheckedIOException("Cannot write to the scratch folder " + scratch, e);
    }
    return spool;
  }

  long size() {
    return size;
  }

  String sha256() {
    return sha256Hex;
  }

  String md5() {
    return md5Hex;
  }

  /** Why the stream broke off; null when it was read to its end. */
  @Nullable
  IOException broken() {
    return broken;
  }

  InputStream open() throws IOException {
    return file == null
        ? new ByteArrayInputStream(memory.toByteArray())
        : Files.newInputStream(file);
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A temporary file is left in the scratch folder", e);
    }
  }

  private void fill(InputStream bytes, Path scratch) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    OutputStream out = memory;
    try {
      for (int read = readSome(bytes, buffer); read >= 0; read = readSome(bytes, buffer)) {
        if (file == null && size + read > IN_MEMORY) {
          // Files made by createTempFile are the owner's alone.
          file = Files.createTempFile(scratch, "document-", ".bin");
          out = Files.newOutputStream(file);
          memory.writeTo(out);
          memory.reset();
        }
        out.write(buffer, 0, read);
        sha256.update(buffer, 0, read);
        md5.update(buffer, 0, read);
        size += read;
      }
    } finally {
      out.close();
    }
    sha256Hex = HexFormat.of().formatHex(sha256.digest());
    md5Hex = HexFormat.of().formatHex(md5.digest());
  }

  private int readSome(InputStream bytes, byte[] buffer) {
    try {
      return bytes.read(buffer);
    } catch (IOException e) {
      broken = e;
      return -1;
    }
  }
}
