package org.ascertain.formats.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {
  private static final String LONG_NAME = "folder/" + "n".repeat(150) + ".txt";

  @Test
  void entriesOfAZip() throws IOException {
    ByteSource zip = new ByteArraySource(zip());

    assertThat(read(ArchiveFormat.ZIP, zip, 0, 100))
        .containsExactly("0 a.txt=first", "2 folder/a.txt=second", "3 a.txt2=", "4 ../up=third");
    assertThat(read(ArchiveFormat.ZIP, zip, 2, 2))
        .containsExactly("2 folder/a.txt=second", "3 a.txt2=");
    assertThat(EntryListing.of(ArchiveFormat.ZIP, zip))
        .extracting(ListedEntry::isFile)
        .containsExactly(true, false, true, true, true);
    assertThat(EntryListing.of(ArchiveFormat.ZIP, zip).stream().mapToLong(ListedEntry::size).sum())
        .isEqualTo(16);
  }

  @Test
  void bytesBeforeAZipDoNotMatter() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII));
    bytes.write(zip());
    ByteSource zip = new ByteArraySource(bytes.toByteArray());

    assertThat(EntryListing.of(ArchiveFormat.ZIP, zip)).hasSize(5);
    assertThat(read(ArchiveFormat.ZIP, zip, 0, 1)).containsExactly("0 a.txt=first");
  }

  @ParameterizedTest
  @ValueSource(ints = {TarArchiveOutputStream.LONGFILE_POSIX, TarArchiveOutputStream.LONGFILE_GNU})
  void entriesOfATar(int longNames) throws IOException {
    ByteSource tar = new ByteArraySource(tar(longNames));

    assertThat(read(ArchiveFormat.TAR, tar, 0, 100))
        .containsExactly("0 a.txt=first", "2 " + LONG_NAME + "=second", "4 b.txt=third");
    assertThat(EntryListing.of(ArchiveFormat.TAR, tar))
        .extracting(ListedEntry::isFile)
        .containsExactly(true, false, true, false, true);
    assertThat(
            EntryListing.of(ArchiveFormat.TAR, tar).stream()
                .filter(ListedEntry::isFile)
                .mapToLong(ListedEntry::size)
                .sum())
        .isEqualTo(16);
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "BZIP2", "XZ"})
  void compressedStreams(ArchiveFormat format) throws IOException {
    byte[] twice = join(compressed(format, "first "), compressed(format, "second"));

    assertThat(read(format, new ByteArraySource(twice), 0, 1)).containsExactly("0 =first second");
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "BZIP2", "XZ"})
  void aCutStreamIsToldAsSuch(ArchiveFormat format) throws IOException {
    byte[] whole = compressed(format, "words ".repeat(5000));
    ByteSource cut = new ByteArraySource(Arrays.copyOf(whole, whole.length - 20));

    assertThatThrownBy(() -> read(format, cut, 0, 1)).isInstanceOf(ContentException.class);
  }

  @Test
  void anEncryptedEntryIsToldAsSuch() throws IOException {
    byte[] zip = zip();
    // The bit for encryption, in the directory, of the first entry.
    int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
    zip[directory + 8] |= 1;

    List<String> codes = new ArrayList<>();
    ArchiveReader.of(ArchiveFormat.ZIP, ArchiveLimits.DEFAULT)
        .read(
            new ByteArraySource(zip),
            0,
            1,
            (entry, content) -> {
              codes.add(String.valueOf(entry.obstacle()));
              assertThatThrownBy(content::open)
                  .isInstanceOfSatisfying(
                      ContentException.class,
                      e -> assertThat(e.code()).isEqualTo(FailureCode.ENCRYPTED));
            });
    assertThat(codes).containsExactly("ENCRYPTED");
  }

  @Test
  void aBombStopsEarly() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("zeros"));
      zip.write(new byte[40 << 20]);
    }

    assertThatThrownBy(
            () -> read(ArchiveFormat.ZIP, new ByteArraySource(bytes.toByteArray()), 0, 1))
        .isInstanceOfSatisfying(
            ContentException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.BOMB));
  }

  @Test
  void whatIsNoArchiveIsCorrupt() {
    ByteSource words = new ByteArraySource("words".repeat(200).getBytes(StandardCharsets.UTF_8));

    for (ArchiveFormat format : ArchiveFormat.values()) {
      assertThatThrownBy(() -> read(format, words, 0, 1))
          .as(format.label())
          .isInstanceOf(ContentException.class);
    }
    assertThatThrownBy(() -> EntryListing.of(ArchiveFormat.ZIP, words))
        .isInstanceOf(ContentException.class);
    assertThatThrownBy(() -> EntryListing.of(ArchiveFormat.TAR, words))
        .isInstanceOf(ContentException.class);
  }

  private static List<String> read(ArchiveFormat format, ByteSource archive, int first, int count)
      throws IOException {
    List<String> found = new ArrayList<>();
    ArchiveReader.of(format, ArchiveLimits.DEFAULT)
        .read(
            archive,
            first,
            count,
            (entry, content) -> {
              try (InputStream in = content.open()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                found.add(entry.ordinal() + " " + entry.name() + "=" + text);
              }
            });
    return found;
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "a.txt", "first");
      zip.putNextEntry(new ZipEntry("folder/"));
      add(zip, "folder/a.txt", "second");
      add(zip, "a.txt2", "");
      add(zip, "../up", "third");
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] tar(int longNames) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      tar.setLongFileMode(longNames);
      add(tar, new TarArchiveEntry("a.txt"), "first");
      add(tar, new TarArchiveEntry("folder/"), "");
      add(tar, new TarArchiveEntry(LONG_NAME), "second");
      TarArchiveEntry link = new TarArchiveEntry("link", (byte) '2');
      link.setLinkName("a.txt");
      add(tar, link, "");
      add(tar, new TarArchiveEntry("b.txt"), "third");
    }
    return bytes.toByteArray();
  }

  private static void add(TarArchiveOutputStream tar, TarArchiveEntry entry, String text)
      throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static byte[] compressed(ArchiveFormat format, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = compressor(format, bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static OutputStream compressor(ArchiveFormat format, OutputStream out)
      throws IOException {
    return switch (format) {
      case GZIP -> new GzipCompressorOutputStream(out);
      case BZIP2 -> new BZip2CompressorOutputStream(out);
      case XZ -> new XZCompressorOutputStream(out);
      case ZIP, TAR, SEVEN_ZIP, RAR -> throw new IllegalArgumentException(format.label());
    };
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(Arrays.copyOfRange(bytes, i, i + wanted.length), wanted)) {
        return i;
      }
    }
    throw new AssertionError("Not there");
  }
}
