package org.ascertain.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.Digests;
import org.ascertain.formats.archives.ArchiveAccess;
import org.ascertain.formats.archives.ArchiveLimits;
import org.ascertain.model.Side;
import org.ascertain.model.SourceKind;
import org.ascertain.model.UnitKind;
import org.ascertain.tables.RowEdit;
import org.ascertain.tables.Source;
import org.ascertain.tables.Unit;
import org.junit.jupiter.api.Test;

class UnitCutterTest {
  private static final String MESSAGE = "From a@x.example Mon Jan  2 10:00:00 2017\nA: b\n\nc\n\n";

  @Test
  void aMailboxIsCutAtMessages() throws IOException {
    List<Unit> units =
        cut("application/mbox", bytes(MESSAGE.repeat(10)), new UnitLimits(100, 1, 1));

    assertThat(units).extracting(Unit::kind).containsOnly(UnitKind.MBOX_RANGE);
    assertThat(units).extracting(Unit::expectedCount).containsExactly(2L, 2L, 2L, 2L, 2L);
    assertThat(units.stream().mapToLong(Unit::sizeBytes).sum()).isEqualTo(MESSAGE.length() * 10L);
    assertThat(units.get(1).locator())
        .isEqualTo("mbox@" + 2 * MESSAGE.length() + "+" + 2 * MESSAGE.length());
    assertThat(units).extracting(Unit::unitId).doesNotHaveDuplicates();
  }

  @Test
  void oneLargeMessageIsOneUnit() throws IOException {
    byte[] mailbox = bytes(MESSAGE + "x".repeat(10_000) + "\n\n" + MESSAGE);

    assertThat(cut("application/mbox", mailbox, new UnitLimits(100, 1, 1)))
        .extracting(Unit::expectedCount)
        .containsExactly(1L, 1L);
  }

  @Test
  void anArchiveIsCutByEntriesAndBytes() throws IOException {
    byte[] zip = zip(7, 100);

    List<Unit> byCount = cut("application/zip", zip, new UnitLimits(1, 3, 1 << 20));
    List<Unit> byBytes = cut("application/zip", zip, new UnitLimits(1, 100, 150));

    assertThat(byCount).extracting(Unit::locator).containsExactly("zip#0+3", "zip#3+3", "zip#6+2");
    assertThat(byCount.stream().mapToLong(Unit::expectedCount).sum()).isEqualTo(7);
    assertThat(byBytes).hasSize(4);
  }

  @Test
  void everythingElseIsOneUnit() throws IOException {
    for (String type : List.of("message/rfc822", "application/pdf", "application/gzip")) {
      List<Unit> units = cut(type, bytes("words"), UnitLimits.DEFAULT);
      assertThat(units).extracting(Unit::kind).containsExactly(UnitKind.FILE);
      assertThat(units.get(0).expectedCount()).isNull();
    }
    assertThat(cut("application/zip", bytes("PK\u0003\u0004 cut"), UnitLimits.DEFAULT)).hasSize(1);
    assertThat(cut("application/mbox", bytes(""), UnitLimits.DEFAULT)).hasSize(1);
  }

  private static List<Unit> cut(String mediaType, byte[] content, UnitLimits limits)
      throws IOException {
    ByteSource bytes = new ByteArraySource(content);
    Digests digests = Digests.of(bytes);
    Source source =
        RowEdit.of(Source.class)
            .with("sourceId", "s1")
            .with("sizeBytes", digests.size())
            .with("sha256", digests.sha256())
            .with("mediaType", mediaType)
            .with("kind", SourceKind.MAIL)
            .with("isKindDeclared", false)
            .with("side", Side.CUSTOMER)
            .row();
    return new UnitCutter(limits, ArchiveAccess.of(ArchiveLimits.DEFAULT)).cut(source, bytes);
  }

  /** A folder and some files. */
  private static byte[] zip(int files, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("folder/"));
      for (int i = 0; i < files; i++) {
        zip.putNextEntry(new ZipEntry("folder/" + i));
        zip.write(new byte[size]);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
