package org.ascertain.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;

/** The bytes of a document, kept so that they can be read again: small ones in memory. */
final class Spool implements AutoCloseable {
  private static final long IN_MEMORY_BYTES = 8L << 20;

  private final byte[] bytes;
  private final Path folder;
  private final long size;
  private final String sha256;
  private final String md5;

  private Spool(
      @Nullable byte[] bytes, @Nullable Path folder, long size, String sha256, String md5) {
    this.bytes = bytes;
    this.folder = folder;
    this.size = size;
    this.sha256 = sha256;
    this.md5 = md5;
  }

  static Spool of(InputStream in, long expectedSize) throws IOException {
    MessageDigest sha256 = Hashes.newSha256();
    MessageDigest md5 = Hashes.newMd5();
    InputStream digesting = new DigestInputStream(new DigestInputStream(in, sha256), md5);
    byte[] bytes = null;
    Path folder = null;
    long size;
    if (expectedSize <= IN_MEMORY_BYTES) {
      bytes = digesting.readAllBytes();
      size = bytes.length;
    } else {
      folder = ScratchFolder.create("ascertain-spool");
      size = Files.copy(digesting, file(folder), StandardCopyOption.REPLACE_EXISTING);
    }
    return new Spool(bytes, folder, size, hex(sha256), hex(md5));
  }

  InputStream open() throws IOException {
    return bytes != null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file(folder));
  }

  long size() {
    return size;
  }

  String sha256() {
    return sha256;
  }

  String md5() {
    return md5;
  }

  @Override
  public void close() {
    if (folder != null) {
      ScratchFolder.delete(folder);
    }
  }

  private static Path file(Path folder) {
    return folder.resolve("document");
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
