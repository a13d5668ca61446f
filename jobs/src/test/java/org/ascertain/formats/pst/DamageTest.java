package org.ascertain.formats.pst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damaged stores: everything that can be read is read, everything else is a finding. */
class DamageTest {
  private static final int COUNT = Integer.getInteger("pst.fuzz.count", 300);
  private static final long SEED = 20200717;
  private static final long MAX_MILLIS = 20_000;

  @ParameterizedTest
  @CsvSource({"sample1.pst", "submessage.pst", "testPST_variousBodyTypes.pst", "test_ansi.pst"})
  void aFlippedByteIsFoundOrHarmless(String name) throws IOException {
    byte[] bytes = Stores.bytes(name);
    Contents sound = Contents.of(PstFile.open(new ByteArraySource(bytes)));
    int step = Math.max(1, bytes.length / 400);
    for (int at = 7; at < bytes.length; at += step) {
      bytes[at] ^= 0x10;
      assertThat(isNoticed(bytes, sound)).as("byte %d", at).isTrue();
      bytes[at] ^= 0x10;
    }
  }

  private static boolean isNoticed(byte[] bytes, Contents sound) throws IOException {
    try {
      PstFile file = PstFile.open(new ByteArraySource(bytes));
      Contents contents = Contents.of(file);
      boolean isFound =
          !file.findings().isEmpty()
              || !contents.findings.isEmpty()
              || !file.folders().findings().isEmpty();
      return isFound || contents.lines.equals(sound.lines);
    } catch (ContentException e) {
      return true;
    }
  }

  @Test
  void aFlippedByteInABodyKeepsTheMessageAndIsFound() throws IOException {
    byte[] bytes = Stores.bytes("linux-mips-2010.pst");
    PstFile sound = PstFile.open(new ByteArraySource(bytes));
    long id = sound.messageIds()[1000];
    int row = sound.layout().blocks().find(sound.node(id).data());
    bytes[(int) sound.layout().offset(row) + 40] ^= 1;
    PstFile file = PstFile.open(new ByteArraySource(bytes));

    Contents contents = Contents.of(file);

    assertThat(contents.lines).hasSize(3325);
    assertThat(contents.findings)
        .extracting(PstFinding::kind, PstFinding::nodeId)
        .containsExactly(tuple(PstFinding.Kind.BLOCK_DAMAGED, id));
  }

  @ParameterizedTest
  @CsvSource({"0.1", "0.5", "0.9", "0.99", "0.999"})
  void aTruncatedStoreGivesWhatIsLeft(double share) throws IOException {
    byte[] bytes = Stores.bytes("testPST.pst");
    byte[] cut = Arrays.copyOf(bytes, (int) (bytes.length * share));
    try {
      PstFile file = PstFile.open(new ByteArraySource(cut));
      Contents.of(file);

      assertThat(file.findings())
          .extracting(PstFinding::kind)
          .contains(PstFinding.Kind.FILE_LENGTH);
    } catch (ContentException e) {
      assertThat(e.code()).isEqualTo(FailureCode.TRUNCATED);
    }
  }

  @Test
  void aLostRootOfTheNodeTreeCostsNothing() throws IOException {
    byte[] bytes = Stores.bytes("linux-mips-2010.pst");
    int root = (int) Little.i64(bytes, 224);
    Arrays.fill(bytes, root, root + 512, (byte) 0);
    PstFile file = PstFile.open(new ByteArraySource(bytes));

    assertThat(file.messageIds()).hasSize(3325);
    assertThat(Contents.of(file).findings).isEmpty();
    assertThat(file.findings())
        .extracting(PstFinding::kind)
        .contains(PstFinding.Kind.PAGE_LOST, PstFinding.Kind.PAGE_RECOVERED);
  }

  @ParameterizedTest
  @CsvSource({
    "sample1.pst",
    "submessage.pst",
    "dist-list.pst",
    "passworded.pst",
    "test_ansi.pst",
    "testPST_variousBodyTypes.pst"
  })
  void mutatedStoresEndSoonAndWithoutACrash(String name) throws IOException {
    byte[] sound = Stores.bytes(name);
    Random random = new Random(SEED + name.hashCode());
    for (int i = 0; i < COUNT / 6; i++) {
      byte[] mutated = mutate(sound, random);
      long start = System.nanoTime();
      readAll(new ByteArraySource(mutated));
      assertThat((System.nanoTime() - start) / 1_000_000).as("file %d", i).isLessThan(MAX_MILLIS);
    }
  }

  private static byte[] mutate(byte[] sound, Random random) {
    byte[] bytes = sound.clone();
    int changes = 1 + random.nextInt(40);
    for (int change = 0; change < changes; change++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 64), (byte) 0xFF);
        case 2 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        default -> {
          int length = Math.min(512, bytes.length - at);
          System.arraycopy(bytes, random.nextInt(bytes.length - length), bytes, at, length);
        }
      }
    }
    return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private static void readAll(ByteSource source) throws IOException {
    try {
      PstFile file = PstFile.open(source);
      Contents.of(file);
      file.folders();
    } catch (ContentException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
