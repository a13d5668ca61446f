package org.ascertain.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.Sniffed;
import org.ascertain.formats.SourceSniffer;
import org.ascertain.matter.SourceEntry;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;
import org.ascertain.tables.Source;
import org.ascertain.tables.SourceLocation;

/** Takes a file in: both hashes in one read, its kind from its first bytes. */
public final class Receipt {
  private static final int SNIFFED_BYTES = 64 << 10;
  private static final int BUFFER_BYTES = 1 << 16;

  private final SourceEntry entry;
  private final DeclaredHashes declared;

  /** For the files of an entry of the matter. */
  public Receipt(SourceEntry entry, DeclaredHashes declared) {
    this.entry = entry;
    this.declared = declared;
  }

  /**
   * Reads a file to its end.
   *
   * @throws IOException when the storage does not deliver
   */
  public Source take(ListedFile file, ByteSource bytes) throws IOException {
    MessageDigest sha256 = Hashes.newSha256();
    MessageDigest md5 = Hashes.newMd5();
    byte[] first = new byte[0];
    long size = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = bytes.open(0)) {
      for (int length = in.readNBytes(buffer, 0, buffer.length);
          length > 0;
          length = in.readNBytes(buffer, 0, buffer.length)) {
        first = size == 0 ? Arrays.copyOf(buffer, Math.min(length, SNIFFED_BYTES)) : first;
        sha256.update(buffer, 0, length);
        md5.update(buffer, 0, length);
        size += length;
      }
    }
    HexFormat hex = HexFormat.of();
    return source(file, size, hex.formatHex(sha256.digest()), hex.formatHex(md5.digest()), first);
  }

  /** Where the file lies. */
  public static SourceLocation location(ListedFile file, Source source) {
    return new SourceLocation(
        source.sourceId(),
        file.uri(),
        file.sizeBytes(),
        Instant.ofEpochMilli(file.modifiedAtMillis()));
  }

  private Source source(ListedFile file, long size, String sha256, String md5, byte[] first) {
    Sniffed finding = SourceSniffer.sniff(file.path(), first);
    SourceEntry.Received received = entry.received();
    String declaredSha256 = declared.sha256(file.path());
    String declaredMd5 = declared.md5(file.path());
    return new Source(
        Hashes.id("source", file.path(), sha256),
        entry.path(),
        file.path(),
        size,
        sha256,
        md5,
        finding.mediaType(),
        entry.kind() == null ? finding.kind() : entry.kind(),
        entry.kind() != null,
        entry.side(),
        entry.thirdParty(),
        entry.custodian() == null ? file.custodian() : entry.custodian(),
        entry.customer() == null ? file.customer() : entry.customer(),
        received == null ? null : received.on(),
        received == null ? null : received.from(),
        received == null ? null : received.volume(),
        declaredSha256,
        declaredMd5,
        matches(declaredSha256, sha256, declaredMd5, md5),
        entry.covers() == null ? null : entry.covers().from(),
        entry.covers() == null ? null : entry.covers().to(),
        size == file.sizeBytes() ? null : "Size changed while it was read");
  }

  private static @Nullable Boolean matches(
      @Nullable String declaredSha256, String sha256, @Nullable String declaredMd5, String md5) {
    if (declaredSha256 == null && declaredMd5 == null) {
      return null;
    }
    return (declaredSha256 == null || declaredSha256.equals(sha256))
        && (declaredMd5 == null || declaredMd5.equals(md5));
  }
}
