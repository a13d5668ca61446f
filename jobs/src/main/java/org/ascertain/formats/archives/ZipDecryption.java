package org.ascertain.formats.archives;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;
import org.ascertain.model.Nullable;

/**
 * Opens encrypted entries of zip archives (APPNOTE.TXT 6.1 and the AES extension of WinZip) with
 * passwords of a list. A password counts only when the whole entry comes out right by its checksum.
 */
final class ZipDecryption {
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);

  private final ArchiveAccess access;
  private @Nullable String lastWorking;

  ZipDecryption(ArchiveAccess access) {
    this.access = access;
  }

  boolean isPossible() {
    return access.passwords().size() > 0;
  }

  InputStream open(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    if (lastWorking != null && works(zip, entry, lastWorking)) {
      return plain(zip, entry, lastWorking);
    }
    for (String password : access.passwords().words()) {
      if (works(zip, entry, password)) {
        lastWorking = password;
        return plain(zip, entry, password);
      }
    }
    throw new ContentException(FailureCode.ENCRYPTED, "No password of the list opens the entry");
  }

  private boolean works(ZipFile zip, ZipArchiveEntry entry, String password) {
    CRC32 crc = new CRC32();
    try (InputStream opened = plain(zip, entry, password);
        InputStream in =
            new BoundedExpansion(
                new CheckedInputStream(opened, crc), entry.getCompressedSize(), access.limits())) {
      in.transferTo(OutputStream.nullOutputStream());
      boolean isAuthenticated = AesField.of(entry) != null && entry.getCrc() == 0;
      return isAuthenticated || crc.getValue() == entry.getCrc();
    } catch (IOException e) {
      // Bytes that make no sense are those of a wrong password.
      return false;
    }
  }

  private static InputStream plain(ZipFile zip, ZipArchiveEntry entry, String password)
      throws IOException {
    AesField aes = AesField.of(entry);
    InputStream raw = new BufferedInputStream(zip.getRawInputStream(entry));
    InputStream decrypted =
        aes != null
            ? AesInput.open(raw, entry.getCompressedSize(), aes, password)
            : traditional(zip, raw, entry, password);
    int method = aes != null ? aes.method() : entry.getMethod();
    return switch (method) {
      case STORED -> decrypted;
      case DEFLATED -> new InflaterInputStream(decrypted, new Inflater(/* nowrap= */ true));
      default ->
          throw new ContentException(
              FailureCode.UNSUPPORTED, "Encrypted with a compression that is not supported");
    };
  }

  private static InputStream traditional(
      ZipFile zip, InputStream raw, ZipArchiveEntry entry, String password) throws IOException {
    InputStream in = raw;
    for (Charset charset : CHARSETS) {
      ZipCryptoInput decrypted = new ZipCryptoInput(in, password.getBytes(charset));
      int check = decrypted.skipHeader();
      // With a data descriptor the check is of the time; then the checksum decides alone.
      boolean isUnchecked = entry.getGeneralPurposeBit().usesDataDescriptor();
      if (isUnchecked || check == (int) (entry.getCrc() >>> 24 & 0xFF)) {
        return decrypted;
      }
      in = new BufferedInputStream(zip.getRawInputStream(entry));
    }
    throw new ContentException(FailureCode.ENCRYPTED, "Another password is needed");
  }
}
