package org.ascertain.formats.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.Scratch;
import org.ascertain.model.Nullable;
import org.ascertain.model.Passwords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedArchivesTest {
  @TempDir Path folder;

  @Test
  void entriesOfA7ZipArchive() throws IOException {
    byte[] archive = sevenZip(null);

    assertThat(read(ArchiveFormat.SEVEN_ZIP, archive, List.of()))
        .containsExactly("0 a.txt=first", "2 folder/b.txt=second", "3 empty.txt=");
    assertThat(EntryListing.of(ArchiveFormat.SEVEN_ZIP, new ByteArraySource(archive)))
        .containsExactly(
            new ListedEntry("a.txt", 5, true),
            new ListedEntry("folder", 0, false),
            new ListedEntry("folder/b.txt", 6, true),
            new ListedEntry("empty.txt", 0, true));
  }

  @ParameterizedTest
  @CsvSource({"right,true", "wrong;right,true", "wrong,false", "'',false"})
  void anEncrypted7ZipArchiveOpensWithAPasswordOfTheList(String words, boolean opens)
      throws IOException {
    byte[] archive = sevenZip("right");

    assertOpens(ArchiveFormat.SEVEN_ZIP, archive, words, opens, "0 a.txt=first");
  }

  @ParameterizedTest
  @CsvSource({"right,true", "wrong;right,true", "wrong,false", "'',false"})
  void anEncryptedZipEntryOpensWithAPasswordOfTheList(String words, boolean opens)
      throws IOException, GeneralSecurityException {
    String text = "words that take more than one block";
    byte[] traditional = EncryptedZips.traditional(text, "right");
    byte[] aes = EncryptedZips.aes(text, "right");

    assertOpens(ArchiveFormat.ZIP, traditional, words, opens, "0 a.txt=" + text);
    assertOpens(ArchiveFormat.ZIP, aes, words, opens, "0 a.txt=" + text);
  }

  private void assertOpens(
      ArchiveFormat format, byte[] archive, String words, boolean opens, String first)
      throws IOException {
    List<String> list = Arrays.asList(words.split(";", -1));
    if (opens) {
      assertThat(read(format, archive, list)).first().isEqualTo(first);
    } else {
      assertThatThrownBy(() -> read(format, archive, list))
          .isInstanceOfSatisfying(
              ContentException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.ENCRYPTED));
    }
  }

  @Test
  void entriesOfARarArchive() throws IOException {
    byte[] archive = rar(block(0x74, file("a.txt", "first")), block(0x74, file("b.txt", "second")));

    assertThat(read(ArchiveFormat.RAR, archive, List.of()))
        .containsExactly("0 a.txt=first", "1 b.txt=second");
    assertThat(EntryListing.of(ArchiveFormat.RAR, new ByteArraySource(archive)))
        .containsExactly(new ListedEntry("a.txt", 5, true), new ListedEntry("b.txt", 6, true));
  }

  @Test
  void aRarArchiveOfVersion5IsListedAndRefused() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    archive.writeBytes(new byte[] {'R', 'a', 'r', '!', 26, 7, 1, 0});
    archive.writeBytes(new byte[] {0, 0, 0, 0, 3, 1, 0, 0});
    byte[] name = "a.txt".getBytes(StandardCharsets.UTF_8);
    archive.writeBytes(new byte[] {0, 0, 0, 0, 14, 2, 2, 3, 0, 5, 0, 0, 0, 5});
    archive.writeBytes(name);
    archive.writeBytes(new byte[] {'x', 'x', 'x'});
    archive.writeBytes(new byte[] {0, 0, 0, 0, 3, 5, 0, 0});
    byte[] bytes = archive.toByteArray();

    assertThat(EntryListing.of(ArchiveFormat.RAR, new ByteArraySource(bytes)))
        .containsExactly(new ListedEntry("a.txt", 5, true));
    assertThatThrownBy(() -> read(ArchiveFormat.RAR, bytes, List.of()))
        .isInstanceOfSatisfying(
            ContentException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.UNSUPPORTED));
  }

  @ParameterizedTest
  @CsvSource({"SEVEN_ZIP,40", "SEVEN_ZIP,10", "RAR,10", "RAR,30"})
  void aCutArchiveIsAFailureAndNoCrash(ArchiveFormat format, int length) throws IOException {
    byte[] whole =
        format == ArchiveFormat.RAR ? rar(block(0x74, file("a.txt", "first"))) : sevenZip(null);
    byte[] cut = Arrays.copyOf(whole, length);

    assertThatThrownBy(
            () -> {
              EntryListing.of(format, new ByteArraySource(cut));
              read(format, cut, List.of());
              throw new ContentException(FailureCode.EMPTY, "nothing was there");
            })
        .isInstanceOf(ContentException.class);
  }

  private static List<String> read(ArchiveFormat format, byte[] archive, List<String> passwords)
      throws IOException {
    List<String> found = new ArrayList<>();
    ArchiveAccess access =
        new ArchiveAccess(ArchiveLimits.DEFAULT, Passwords.of(passwords), Scratch.ofSystem());
    ArchiveReader.of(format, access)
        .read(
            new ByteArraySource(archive),
            0,
            100,
            (entry, content) -> {
              try (InputStream in = content.open()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                found.add(entry.ordinal() + " " + entry.name() + "=" + text);
              }
            });
    return found;
  }

  private byte[] sevenZip(@Nullable String password) throws IOException {
    Path file = folder.resolve("a.7z");
    char[] word = password == null ? null : password.toCharArray();
    try (SevenZOutputFile out = new SevenZOutputFile(file.toFile(), word)) {
      add(out, "a.txt", "first");
      SevenZArchiveEntry directory = new SevenZArchiveEntry();
      directory.setName("folder");
      directory.setDirectory(true);
      out.putArchiveEntry(directory);
      out.closeArchiveEntry();
      add(out, "folder/b.txt", "second");
      add(out, "empty.txt", "");
    }
    return Files.readAllBytes(file);
  }

  private static void add(SevenZOutputFile out, String name, String text) throws IOException {
    SevenZArchiveEntry entry = new SevenZArchiveEntry();
    entry.setName(name);
    out.putArchiveEntry(entry);
    if (!text.isEmpty()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    out.closeArchiveEntry();
  }

  private static byte[] rar(byte[]... blocks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {'R', 'a', 'r', '!', 26, 7, 0});
    out.writeBytes(block(0x73, new byte[6]));
    for (byte[] block : blocks) {
      out.writeBytes(block);
    }
    out.writeBytes(block(0x7B, new byte[0]));
    return out.toByteArray();
  }

  /** A header with its checksum, and what follows it. */
  private static byte[] block(int type, byte[]... parts) {
    byte[] fields = parts[0];
    byte[] data = parts.length > 1 ? parts[1] : new byte[0];
    ByteBuffer header = ByteBuffer.allocate(7 + fields.length).order(ByteOrder.LITTLE_ENDIAN);
    header.putShort((short) 0).put((byte) type);
    header
        .putShort((short) (type == 0x74 ? 0x8000 : type == 0x7B ? 0x4000 : 0))
        .putShort((short) header.capacity());
    header.put(fields);
    CRC32 crc = new CRC32();
    crc.update(header.array(), 2, header.capacity() - 2);
    header.putShort(0, (short) crc.getValue());
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(header.array());
    block.writeBytes(data);
    return block.toByteArray();
  }

  private static byte[][] file(String name, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(content);
    ByteBuffer fields = ByteBuffer.allocate(25 + name.length()).order(ByteOrder.LITTLE_ENDIAN);
    fields.putInt(content.length).putInt(content.length).put((byte) 2);
    fields.putInt((int) crc.getValue()).putInt(0x21).put((byte) 20).put((byte) 0x30);
    fields.putShort((short) name.length()).putInt(0x20);
    fields.put(name.getBytes(StandardCharsets.US_ASCII));
    return new byte[][] {fields.array(), content};
  }
}
