package org.ascertain.formats.pst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.FileByteSource;
import org.ascertain.formats.HadoopByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real stores against counts that several readers and the stores' own indexes give. */
class PstFileTest {
  @ParameterizedTest
  @CsvSource({
    "dist-list.pst, UNICODE, 4, 3, 2, 2, 0, 0, 0",
    "enron-lokay-m.pst, UNICODE, 71, 0, 70, 0, 0, 11837529, 127",
    "linux-mips-2010.pst, UNICODE, 3325, 0, 0, 0, 0, 0, 17471",
    "passworded.pst, UNICODE, 3, 13, 0, 0, 0, 0, 0",
    "pstextractortest.ost, LARGE, 183, 31, 34, 0, 0, 828978, 26",
    "sample1.pst, UNICODE, 1, 0, 1, 0, 0, 93142, 1",
    "submessage.pst, UNICODE, 1, 0, 1, 1, 0, 0, 1",
    "testPST.pst, UNICODE, 7, 0, 1, 1, 1, 0, 8",
    "testPST_variousBodyTypes.pst, UNICODE, 4, 0, 0, 0, 0, 0, 4",
    "test_ansi.pst, ANSI, 1, 0, 0, 0, 0, 0, 0"
  })
  void items(
      String name,
      PstFormat format,
      int items,
      int hidden,
      int attachments,
      int attachedMessages,
      int nestedAttachments,
      long attachedBytes,
      int recipients)
      throws IOException {
    PstFile file = PstFile.open(new FileByteSource(Stores.path(name)));
    Contents contents = Contents.of(file);

    assertThat(file.store().format()).isEqualTo(format);
    assertThat(file.messageIds()).hasSize(items);
    assertThat(file.hiddenIds()).hasSize(hidden);
    assertThat(contents.attachments).isEqualTo(attachments);
    assertThat(contents.attachedMessages).isEqualTo(attachedMessages);
    assertThat(contents.nestedAttachments).isEqualTo(nestedAttachments);
    assertThat(contents.attachedBytes).isEqualTo(attachedBytes);
    assertThat(contents.recipients).isEqualTo(recipients);
    assertThat(contents.findings).isEmpty();
    assertThat(file.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "dist-list.pst, IPM.Appointment=1;IPM.Contact=1;IPM.DistList=1;"
        + "IPM.Microsoft.ScheduleData.FreeBusy=1",
    "pstextractortest.ost, IPM.Appointment=169;IPM.Note=8;IPM.Schedule.Meeting.Request=4;"
        + "IPM.Schedule.Meeting.Resp.Pos=2",
    "passworded.pst, IPM.Contact=1;IPM.DistList=1;IPM.Microsoft.ScheduleData.FreeBusy=1",
    "test_ansi.pst, IPM.Post=1"
  })
  void classes(String name, String expected) throws IOException {
    PstFile file = PstFile.open(new FileByteSource(Stores.path(name)));
    List<String> classes = new ArrayList<>();
    Contents.of(file).classes.forEach((itemClass, count) -> classes.add(itemClass + "=" + count));

    assertThat(String.join(";", classes)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "dist-list.pst", "enron-lokay-m.pst", "linux-mips-2010.pst", "passworded.pst",
    "pstextractortest.ost", "sample1.pst", "submessage.pst", "testPST.pst",
    "testPST_variousBodyTypes.pst", "test_ansi.pst"
  })
  void everyFolderAgreesWithItsNodes(String name) throws IOException {
    PstFile file = PstFile.open(new FileByteSource(Stores.path(name)));
    PstFolders folders = file.folders();
    long nodes = folders.all().stream().mapToLong(folder -> folder.items().nodes()).sum();

    assertThat(folders.findings()).isEmpty();
    assertThat(folders.all())
        .allMatch(folder -> folder.items().agrees() && folder.hidden().agrees())
        .allMatch(PstFolder::isReachable);
    assertThat(nodes).isEqualTo(file.messageIds().length);
    assertThat(Arrays.stream(file.messageIds()).boxed())
        .allMatch(id -> folders.placement(id).listing() == PstPlacement.Listing.LISTED);
  }

  @Test
  void holidaysOfTheLargeFormat() throws IOException {
    PstFile file = PstFile.open(new FileByteSource(Stores.path("pstextractortest.ost")));
    PstFolders folders = file.folders();
    PstFolder holidays =
        folders.all().stream()
            .filter(folder -> folder.path().endsWith("/United States holidays"))
            .findFirst()
            .orElseThrow();

    assertThat(holidays.items().toString())
        .isEqualTo("counter 160, rows 160, matrix rows 160, nodes 160");
    try (PstReader reader = file.reader()) {
      assertThat(reader.message(0x201584).subject()).isEqualTo("New Year's Day");
      assertThat(reader.message(0x2001A4).subject()).isEqualTo("Day After Thanksgiving Day");
    }
  }

  @ParameterizedTest
  @CsvSource({"passworded.pst, true", "dist-list.pst, false", "sample1.pst, false"})
  void passwords(String name, boolean hasPassword) throws IOException {
    PstFile file = PstFile.open(new FileByteSource(Stores.path(name)));

    assertThat(file.store().hasPassword()).isEqualTo(hasPassword);
  }

  @ParameterizedTest
  @CsvSource({"linux-mips-2010.pst", "enron-lokay-m.pst", "pstextractortest.ost"})
  void threadsShareOneFile(String name) throws Exception {
    PstFile file = PstFile.open(new FileByteSource(Stores.path(name)));
    long[] ids = file.messageIds();
    List<String> alone = Contents.of(file, ids).lines;
    long[] first = Arrays.copyOfRange(ids, 0, ids.length / 2);
    long[] second = Arrays.copyOfRange(ids, ids.length / 2, ids.length);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Contents> one = threads.submit(() -> Contents.of(file, first));
      Future<Contents> two = threads.submit(() -> Contents.of(file, second));
      List<String> together = new ArrayList<>(one.get().lines);
      together.addAll(two.get().lines);

      assertThat(together).isEqualTo(alone);
    } finally {
      threads.shutdown();
    }
  }

  @ParameterizedTest
  @CsvSource({"testPST.pst", "pstextractortest.ost", "test_ansi.pst"})
  void allKindsOfStorageGiveTheSame(String name) throws IOException {
    byte[] bytes = Stores.bytes(name);
    ByteSource memory = new ByteArraySource(bytes);
    List<String> expected = Contents.of(PstFile.open(memory)).lines;
    ByteSource hadoop =
        new HadoopByteSource(Stores.path(name).toUri().toString(), Configuration::new);

    assertThat(Contents.of(PstFile.open(hadoop)).lines).isEqualTo(expected);
    assertThat(Contents.of(PstFile.open(new OnlyStreams(bytes))).lines).isEqualTo(expected);
    assertThat(Contents.of(PstFile.open(inside(bytes))).lines).isEqualTo(expected);
  }

  private static ByteSource inside(byte[] bytes) {
    byte[] around = new byte[bytes.length + 20];
    System.arraycopy(bytes, 0, around, 10, bytes.length);
    return new OnlyStreams(around).slice(10, bytes.length);
  }

  /** A store that knows nothing but streams. */
  private static final class OnlyStreams implements ByteSource {
    private final ByteArraySource bytes;

    OnlyStreams(byte[] bytes) {
      this.bytes = new ByteArraySource(bytes);
    }

    @Override
    public long size() {
      return bytes.size();
    }

    @Override
    public InputStream open(long offset) throws IOException {
      return bytes.open(offset);
    }
  }
}
