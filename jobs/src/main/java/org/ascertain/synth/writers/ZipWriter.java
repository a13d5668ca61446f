package org.ascertain.synth.writers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A ZIP file whose entries have a fixed time and are compressed the same way everywhere. */
public final class ZipWriter implements AutoCloseable {
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2020, 9, 1, 12, 0, 0);

  private final ZipArchiveOutputStream zip;

  /** A ZIP file written to the stream, which is closed with it. */
  public ZipWriter(OutputStream stream) {
    this.zip = new ZipArchiveOutputStream(stream);
  }

  /** The entries of a ZIP file again, in their order, with fixed times and compression. */
  public static byte[] rewritten(byte[] original) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveInputStream in = new ZipArchiveInputStream(new ByteArrayInputStream(original));
        ZipWriter out = new ZipWriter(bytes)) {
      for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.add(entry.getName(), in.readAllBytes());
      }
    }
    return bytes.toByteArray();
  }

  /** Adds an entry. */
  public void add(String name, byte[] content) throws IOException {
    byte[] packed = FixedDeflater.deflate(content);
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setSize(content.length);
    entry.setCompressedSize(packed.length);
    entry.setCrc(crcOf(content));
    zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed));
  }

  /** Adds a file as it is, without compression and whatever its size. */
  public void addStored(String name, Path file) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(Files.size(file));
    entry.setCompressedSize(Files.size(file));
    entry.setCrc(crcOf(file));
    try (InputStream content = Files.newInputStream(file)) {
      zip.addRawArchiveEntry(entry, content);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static long crcOf(Path file) throws IOException {
    CheckedInputStream stream = new CheckedInputStream(Files.newInputStream(file), new CRC32());
    try (stream) {
      stream.transferTo(OutputStream.nullOutputStream());
    }
    return stream.getChecksum().getValue();
  }

  private static long crcOf(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue();
  }
}
