package org.ascertain.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.FileByteSource;
import org.ascertain.model.Hashes;
import org.ascertain.model.UnitKind;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemFailure;
import org.ascertain.tables.Source;
import org.ascertain.tables.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mail of sizes that no mailbox should have, at a tenth of what was measured by hand; the system
 * property {@code large.mail} multiplies the sizes.
 */
class LargeMailTest {
  private static final int SCALE = Integer.getInteger("large.mail", 1);
  private static final String HEAD =
      "From: robin@vale.example\nTo: ash@reed.example\nMessage-ID: <1@vale.example>\n";

  @TempDir Path folder;
  private final List<ItemFailure> failures = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private int longestPiece;

  @Test
  void aLongMessage() throws IOException {
    read(
        "long.eml",
        out -> {
          out.write(HEAD + "\n");
          for (int i = 0; i < SCALE * 300_000; i++) {
            out.write(
                "A line of a message that goes on and on, with words in it, number by number, a"
                    + " hundred characters.\n");
          }
        });

    assertThat(items).hasSize(1);
    assertThat(items.get(0).sizeBytes()).isGreaterThan(SCALE * 29_000_000L);
    assertThat(longestPiece).isLessThanOrEqualTo(1_000_000);
    assertThat(failures).allMatch(failure -> failure.code() == FailureCode.TEXT_CUT);
  }

  @Test
  void aLongAttachment() throws IOException {
    read(
        "attached.eml",
        out -> {
          out.write(
              HEAD + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n");
          out.write("--b\nContent-Type: application/octet-stream; name=a.bin\n");
          out.write("Content-Transfer-Encoding: base64\n\n");
          for (int i = 0; i < SCALE * 390_000; i++) {
            out.write(
                "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0\n");
          }
          out.write("--b--\n");
        });

    assertThat(items).hasSize(2);
    assertThat(failures).isEmpty();
  }

  @Test
  void aLongHeader() throws IOException {
    read(
        "header.eml",
        out -> {
          out.write(HEAD);
          for (int i = 0; i < SCALE * 50_000; i++) {
            out.write(
                "X-Flood: A field of a header that goes on and on, with words in it, a hundred"
                    + " characters in all....\n");
          }
          out.write("Subject: Last\n\nWords\n");
        });

    assertThat(items).hasSize(1);
    assertThat(items.get(0).participants()).hasSize(2);
    assertThat(items.get(0).metadata().get("x-flood").length()).isLessThanOrEqualTo(1 << 16);
    boolean isBeyond = SCALE * 5_000_000L > 16 << 20;
    assertThat(failures)
        .extracting(ItemFailure::code)
        .isEqualTo(isBeyond ? List.of(FailureCode.TOO_MANY) : List.of());
  }

  @Test
  void manyRecipients() throws IOException {
    int count = SCALE * 10_000;
    read(
        "many.eml",
        out -> {
          out.write("From: robin@vale.example\nTo: ");
          for (int i = 0; i < count; i++) {
            out.write("Person " + i + " <p" + i + "@reed.example>,\n ");
          }
          out.write("last@reed.example\n\nWords\n");
        });

    assertThat(items).hasSize(1);
    assertThat(items.get(0).participants()).hasSize(count + 2);
    assertThat(failures).isEmpty();
  }

  @Test
  void manyParts() throws IOException {
    int count = SCALE * 1_000;
    read(
        "parts.eml",
        out -> {
          out.write(HEAD + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n");
          for (int i = 0; i < count; i++) {
            out.write("--b\nContent-Type: text/plain; name=" + i + ".txt\n\nwords " + i + "\n");
          }
          out.write("--b--\n");
        });

    assertThat(items).hasSize(count + 1);
    assertThat(failures).isEmpty();
  }

  @Test
  void aDeepTree() throws IOException {
    int depth = SCALE * 100;
    read(
        "deep.eml",
        out -> {
          out.write(HEAD + "MIME-Version: 1.0\n");
          for (int i = 0; i < depth; i++) {
            out.write("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
          }
          out.write("Content-Type: text/plain\n\nDeep words\n");
        });

    assertThat(items).hasSize(1);
  }

  /** Writes a message. */
  @FunctionalInterface
  private interface Content {
    void write(Writer out) throws IOException;
  }

  private void read(String name, Content content) throws IOException {
    Path file = folder.resolve(name);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      content.write(out);
    }
    FileByteSource bytes = new FileByteSource(file);
    Source source = Reading.source(name, bytes, null);
    String id = Hashes.id("unit", source.sourceId(), "");
    Unit unit = new Unit(id, source.sourceId(), 0, UnitKind.FILE, "", null, null, bytes.size());
    new UnitReader(new FakeParser.Silent(), ItemLimits.usual())
        .read(source, unit, bytes, this::take);
  }

  private void take(Record row) {
    if (row instanceof Item item) {
      items.add(item);
      longestPiece = Math.max(longestPiece, item.text() == null ? 0 : item.text().length());
    } else if (row instanceof ItemFailure failure) {
      failures.add(failure);
    }
  }
}
