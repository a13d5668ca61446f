package org.ascertain.formats.archives;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;

/** Reads a compressed stream as an archive of one entry; joined streams are one. */
final class CompressedReader implements ArchiveReader {
  private static final int XZ_MEMORY_KIB = 256 << 10;

  private final ArchiveFormat format;
  private final ArchiveLimits limits;

  CompressedReader(ArchiveFormat format, ArchiveLimits limits) {
    this.format = format;
    this.limits = limits;
  }

  @Override
  public void read(ByteSource archive, int first, int count, EntryVisitor visitor)
      throws IOException {
    if (first == 0 && count > 0) {
      visitor.entry(new ArchiveEntry(0, "", -1, archive.size(), null), () -> open(archive));
    }
  }

  private InputStream open(ByteSource archive) throws IOException {
    InputStream stored = new BufferedInputStream(archive.open());
    try {
      return new BoundedExpansion(new TranslatedErrors(expanded(stored)), archive.size(), limits);
    } catch (IOException | IllegalArgumentException e) {
      stored.close();
      throw new ContentException(FailureCode.CORRUPT, "Not readable as " + format.mediaType(), e);
    }
  }

  private InputStream expanded(InputStream stored) throws IOException {
    return switch (format) {
      case GZIP -> gzip(stored);
      case BZIP2 -> new BZip2CompressorInputStream(stored, /* decompressConcatenated= */ true);
      case XZ -> xz(stored);
      case ZIP, TAR, SEVEN_ZIP, RAR ->
          throw new IllegalArgumentException(format + " is no compressed stream");
    };
  }

  private static InputStream gzip(InputStream stored) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(stored)
        .setDecompressConcatenated(true)
        .get();
  }

  private static InputStream xz(InputStream stored) throws IOException {
    return XZCompressorInputStream.builder()
        .setInputStream(stored)
        .setDecompressConcatenated(true)
        .setMemoryLimitKiB(XZ_MEMORY_KIB)
        .get();
  }
}
